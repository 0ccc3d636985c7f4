package io.poamledger.query.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReclassified;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Asking;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Random assessments and items; at every position the scores that are served are those that the events give, followed or built. */
class ScoresRecountedFromEventsTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T12:00:00Z");

    /** What has been told, oldest first. */
    private final List<Happened> history = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {16, 17})
    void are_the_same(long seed, @TempDir Path folder) {
        tell(new Random(seed));
        try (var server = QuerySideForTests.on(folder, "2026-12-01T12:00:00Z")) {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            server.record(history);
            var ask = new Asking(server);
            for (var built = 0; built < 2; built++) {
                var scored = 0;
                var different = 0;
                for (var position = 1; position <= history.size(); position += 1 + position % 7) {
                    var recount = new Recounted(history.subList(0, position));
                    var answer = ask.json("/api/systems/acme/score?asOf=" + position);
                    assertThat(number(answer.at("/assessed/score")))
                            .as("position " + position)
                            .isEqualTo(recount.assessed());
                    assertThat(number(answer.at("/ifAssessedToday/score")))
                            .as("position " + position)
                            .isEqualTo(recount.today());
                    scored += recount.assessed().isPresent() ? 1 : 0;
                    different += recount.assessed().equals(recount.today()) ? 0 : 1;
                }
                assertThat(scored).isGreaterThan(20);
                assertThat(different).isGreaterThan(10);
                assertThat(number(ask.json("/api/systems/acme/score").at("/assessed/score")))
                        .isEqualTo(new Recounted(history).assessed());
                server.rebuild();
            }
        }
    }

    private static Optional<Integer> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.intValue()) : Optional.empty();
    }

    private void tell(Random random) {
        add(Told.registered(Told.ACME, "ACME", "UTC"));
        var items = 0;
        for (var assessment = 1; assessment <= 3; assessment++) {
            var id = new AssessmentId(Told.ACME, assessment);
            add(Assessed.started(id, "2026-01-05"));
            for (var requirement : Assessed.requirements()) {
                add(Assessed.found(id, requirement, random.nextInt(12) == 0 ? FindingState.NOT_MET : FindingState.MET));
                if (random.nextInt(9) == 0) {
                    add(Assessed.found(id, requirement, partly(requirement, random)));
                }
            }
            add(Assessed.found(
                    id, new RequirementId("3.12.4"), random.nextInt(4) == 0 ? FindingState.NOT_MET : FindingState.MET));
            add(Assessed.completed(id, "2026-01-06"));
            for (var turn = 0; turn < 60; turn++) {
                items += something(items, id, random);
            }
        }
    }

    private static FindingState partly(RequirementId requirement, Random random) {
        return requirement.value().equals("3.13.11") || requirement.value().equals("3.5.3")
                ? FindingState.PARTIAL
                : random.nextBoolean() ? FindingState.NOT_MET : FindingState.NOT_APPLICABLE;
    }

    private int something(int items, AssessmentId assessment, Random random) {
        if (items == 0 || random.nextInt(3) == 0) {
            add(Assessed.opened(Told.item(items + 1), any(random).value()));
            return 1;
        }
        var item = Told.item(1 + random.nextInt(items));
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> end(item, Told.closed(item, "2026-02-01"));
            case 3 -> end(item, Told.voided(item));
            case 4 -> end(item, Told.closedBefore(item, "2025-02-01"));
            default -> reevaluate(assessment, any(random), item, random);
        }
        return 0;
    }

    private void end(PoamItemId item, LedgerEvent event) {
        var over = history.stream()
                .map(Happened::event)
                .anyMatch(before ->
                        before instanceof ItemClosed closed && closed.itemId().equals(item)
                                || before instanceof ItemVoided voided
                                        && voided.itemId().equals(item)
                                || before instanceof PriorClosureRecorded prior
                                        && prior.itemId().equals(item));
        if (!over) {
            add(event);
        }
    }

    private void reevaluate(AssessmentId assessment, RequirementId requirement, PoamItemId item, Random random) {
        if (random.nextBoolean()) {
            add(new ItemReclassified(item, ItemKind.ASSESSMENT, ItemKind.OPERATIONAL, "It came later"));
        } else {
            add(new FindingReevaluated(
                    assessment,
                    requirement,
                    FindingState.NOT_MET,
                    FindingState.MET,
                    LocalDate.parse("2026-01-09"),
                    "looked again",
                    List.of(),
                    Optional.empty()));
        }
    }

    private static RequirementId any(Random random) {
        var all = Assessed.requirements();
        return all.get(random.nextInt(all.size()));
    }

    private void add(LedgerEvent event) {
        history.add(new Happened(BEGINNING.plusSeconds(3_600L * history.size()), event));
    }

    /** The rules once more, as plainly as they can be put. */
    private static final class Recounted {

        private final Map<Integer, Map<String, FindingState>> findings = new TreeMap<>();
        private final Map<Integer, WeaknessOpened> opened = new TreeMap<>();
        private final Map<Integer, String> ended = new TreeMap<>();
        private final Map<Integer, ItemKind> kinds = new TreeMap<>();
        private int completed;

        Recounted(List<Happened> history) {
            history.forEach(happened -> {
                switch (happened.event()) {
                    case AssessmentStarted e -> findings.put(e.assessmentId().number(), new TreeMap<>());
                    case RequirementFindingRecorded e -> put(e.assessmentId(), e.requirement(), e.finding());
                    case FindingReevaluated e -> put(e.assessmentId(), e.requirement(), e.to());
                    case AssessmentCompleted e -> completed = e.assessmentId().number();
                    case WeaknessOpened e -> {
                        opened.put(e.itemId().number(), e);
                        kinds.put(e.itemId().number(), e.kind());
                    }
                    case ItemReclassified e -> kinds.put(e.itemId().number(), e.to());
                    case ItemClosed e -> ended.put(e.itemId().number(), "verified");
                    case PriorClosureRecorded e -> ended.put(e.itemId().number(), "unverified");
                    case ItemVoided e -> ended.put(e.itemId().number(), "void");
                    default -> {}
                }
            });
        }

        private void put(AssessmentId assessment, RequirementId requirement, FindingState state) {
            of(assessment.number()).put(requirement.value(), state);
        }

        private Map<String, FindingState> of(int assessment) {
            return findings.getOrDefault(assessment, new TreeMap<>());
        }

        Optional<Integer> assessed() {
            return completed == 0 ? Optional.empty() : score(of(completed));
        }

        Optional<Integer> today() {
            if (completed == 0) {
                return Optional.empty();
            }
            var today = new TreeMap<>(of(completed));
            today.replaceAll((requirement, state) -> {
                var open = count(requirement, "");
                var verified = count(requirement, "verified");
                var unverified = count(requirement, "unverified");
                if (state == FindingState.MET || state == FindingState.NOT_APPLICABLE) {
                    return open > 0 ? FindingState.NOT_MET : state;
                }
                return verified > 0 && open + unverified == 0 ? FindingState.MET : state;
            });
            return score(today);
        }

        private long count(String requirement, String end) {
            return opened.entrySet().stream()
                    .filter(item -> kinds.get(item.getKey()) == ItemKind.ASSESSMENT)
                    .filter(item -> item.getValue()
                            .weakness()
                            .requirement()
                            .orElseThrow()
                            .value()
                            .equals(requirement))
                    .filter(item -> ended.getOrDefault(item.getKey(), "").equals(end))
                    .count();
        }

        private static Optional<Integer> score(Map<String, FindingState> states) {
            if (states.get("3.12.4") != FindingState.MET) {
                return Optional.empty();
            }
            var score = 110;
            for (var requirement : Catalogue.inForce().requirements()) {
                score -= switch (states.getOrDefault(requirement.id().value(), FindingState.NOT_MET)) {
                    case MET, NOT_APPLICABLE -> 0;
                    case PARTIAL ->
                        requirement.partialPoints().orElse(requirement.points().orElse(0));
                    case NOT_MET -> requirement.points().orElse(0);
                };
            }
            return Optional.of(score);
        }
    }
}
