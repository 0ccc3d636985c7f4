package io.poamledger.app.demo;

import io.poamledger.app.demo.InventedGap.Turn;
import io.poamledger.command.system.RecordReview;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.system.ReviewDecision;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What three systems make of the CMMC programme: one closes out on day 179, one lets day 180 pass, one posts a score that becomes untrue. */
record StatusStories(Calendar calendar, Script script) {

    private static final int WINDOW = 180;
    private static final int MONTH = 30;

    void play() {
        theLabClosesOutOnDay179();
        thePortalLetsItsDaysPass();
        theArchivePostsWhatBecomesUntrue();
    }

    /** What is told of one system. */
    private final class Story {

        private final Plant plant;
        private final CmmcLife life;
        private final List<GapStory> gaps;

        Story(Plant plant) {
            this.plant = plant;
            this.life = new CmmcLife(plant);
            this.gaps = InventedGap.of(plant).stream()
                    .map(gap -> GapStory.of(gap, calendar, script))
                    .toList();
            gaps.forEach(GapStory::play);
        }

        void on(int day, int hour, Consumer<Scene> what) {
            script.on(plant, calendar.day(day), LocalTime.of(hour, 40), what);
        }

        /** A self-assessment of all requirements, with its findings of the last day. */
        void isAssessed(int from, int to, Predicate<InventedGap> stillOpen) {
            on(from, 9, scene -> life.begins(scene, AssessmentPurpose.STATUS));
            on(to, 13, scene -> life.findsAllMetBut(scene, findings(stillOpen)));
            on(to, 15, life::completes);
        }

        private Map<RequirementId, FindingState> findings(Predicate<InventedGap> stillOpen) {
            var findings = new TreeMap<RequirementId, FindingState>();
            gaps.stream()
                    .map(GapStory::gap)
                    .filter(gap -> !gap.finding().isMet() && stillOpen.test(gap))
                    .forEach(gap -> findings.put(gap.requirement(), gap.finding()));
            return findings;
        }

        GapStory the(Turn turn) {
            return gaps.stream()
                    .filter(story -> story.gap().turn() == turn)
                    .findFirst()
                    .orElseThrow();
        }

        /** Every month, but for those in which another one decides something. */
        void isReviewed(List<Integer> others) {
            IntStream.rangeClosed(1, Calendar.MONTHS)
                    .map(month -> month * MONTH)
                    .filter(day -> !others.contains(day))
                    .forEach(day -> on(
                            day,
                            14,
                            scene -> holds(scene, "Looked at every open item; the plan stands.", Optional.empty())));
        }

        void holds(Scene scene, String decided, Optional<RecordReview.OnItem> about) {
            scene.act(
                    Person.MARIA,
                    new RecordReview(
                            plant.id(),
                            scene.today(plant),
                            List.of(Person.MARIA.fullName(), Person.ERIN.fullName()),
                            about.map(RecordReview.OnItem::item).map(List::of).orElse(List.<PoamItemId>of()),
                            decided,
                            Optional.empty(),
                            about.stream().toList(),
                            ""));
        }

        /** A review moves a date, and the date is moved the same day. */
        void decides(int day, Turn turn, int to, String decided) {
            var moved = the(turn);
            on(
                    day,
                    14,
                    scene -> holds(
                            scene,
                            decided,
                            Optional.of(new RecordReview.OnItem(moved.item().id(), ReviewDecision.MOVE_THE_DATE, ""))));
            moved.moves(day, to, decided);
        }
    }

    private void theLabClosesOutOnDay179() {
        var lab = new Story(Plant.AVIONICS_LAB);
        var statusDay = 101;
        lab.isAssessed(10, 14, _ -> true);
        lab.isAssessed(95, 100, gap -> gap.done().orElseThrow() > 95);
        lab.on(statusDay, 9, lab.life::declaresConditional);
        lab.on(
                statusDay + 1,
                9,
                scene ->
                        lab.life.posts(scene, 97, CmmcStatus.CONDITIONAL_LEVEL_2_SELF, Optional.of(calendar.day(252))));
        lab.on(statusDay + 1, 11, lab.life::affirms);
        lab.isReviewed(List.of(120, 180, 270));
        lab.decides(120, Turn.CONTESTED, 225, "Omar's date for the search is taken: it has to be true.");
        lab.decides(180, Turn.DECIDED, 242, "Accounts of projects wait for the new directory; it comes in summer.");
        lab.on(262, 9, scene -> lab.life.begins(scene, AssessmentPurpose.CLOSEOUT));
        lab.on(265, 9, scene -> planIsFoundMet(lab, scene));
        anArtifactIsMissingInTheRehearsal(lab, 270);
        lab.on(statusDay + WINDOW - 1, 9, lab.life::finalisesTheCloseout);
        lab.on(statusDay + WINDOW - 1, 11, lab.life::affirms);
        lab.on(
                statusDay + WINDOW,
                9,
                scene -> lab.life.posts(scene, 110, CmmcStatus.FINAL_LEVEL_2_SELF, Optional.empty()));
        lab.on(
                statusDay + WINDOW,
                10,
                scene -> lab.life.takesBack(scene, 1, "Replaced by the entry after the closeout."));
    }

    private static void planIsFoundMet(Story lab, Scene scene) {
        for (var requirement :
                lab.findings(gap -> gap.done().orElseThrow() > 95).keySet()) {
            var proof = lab.life.proof(scene, "closeout-" + requirement, "Seen to be met: " + requirement + ".");
            lab.life.finds(scene, FindingState.MET, List.of(requirement), List.of(proof));
        }
    }

    /** The disk with the marking record was taken out; what the rehearsal says is found in the backup. */
    private void anArtifactIsMissingInTheRehearsal(Story lab, int day) {
        var lost = "Avionics lab. Seen to be met: 3.8.4.\n";
        lab.on(day, 12, scene -> {
            scene.loses(lost);
            var reasons = lab.life.rehearsesTheCloseout(scene);
            lab.holds(
                    scene,
                    "Rehearsed the closeout; it would be refused: " + String.join(" ", reasons)
                            + " Vera brings the artifact back from the backup.",
                    Optional.empty());
        });
        lab.on(day + 1, 12, scene -> {
            scene.finds(lost);
            var reasons = lab.life.rehearsesTheCloseout(scene);
            lab.holds(
                    scene,
                    reasons.isEmpty()
                            ? "Rehearsed the closeout again; it would be final."
                            : "Rehearsed the closeout again: " + String.join(" ", reasons),
                    Optional.empty());
        });
    }

    private void thePortalLetsItsDaysPass() {
        var portal = new Story(Plant.SUPPLIER_PORTAL);
        var statusDay = 60;
        portal.isAssessed(50, 54, _ -> true);
        portal.on(statusDay, 9, portal.life::declaresConditional);
        portal.on(
                statusDay + 1,
                9,
                scene -> portal.life.posts(
                        scene, 96, CmmcStatus.CONDITIONAL_LEVEL_2_SELF, Optional.of(calendar.day(238))));
        portal.on(statusDay + 1, 11, portal.life::affirms);
        portal.the(Turn.REOPENED).isReopened(150, "Three releases went live at night without an approved change.", 300);
        portal.isReviewed(List.of(240, 270, 300, 330, 360));
    }

    private void theArchivePostsWhatBecomesUntrue() {
        var archive = new Story(Plant.RECORDS_ARCHIVE);
        archive.isAssessed(110, 114, _ -> true);
        archive.on(115, 9, archive.life::declaresFinal);
        archive.on(116, 9, scene -> archive.life.posts(scene, 110, CmmcStatus.FINAL_LEVEL_2_SELF, Optional.empty()));
        archive.on(116, 11, archive.life::affirms);
        archive.the(Turn.REOPENED)
                .isReopened(230, "A copy of last month came back from the courier in plain text.", 340);
        archive.isReviewed(List.of());
    }
}
