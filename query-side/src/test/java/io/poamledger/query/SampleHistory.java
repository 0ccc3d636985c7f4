package io.poamledger.query;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ExtensionDenied;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.system.ReviewRecorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A believable past of two systems, the same for the same seed; every item keeps the rules of the command side. */
public final class SampleHistory {

    private static final Instant BEGINNING = Instant.parse("2025-11-03T14:00:00Z");
    private static final List<String> TITLES = List.of(
            "Remote administrators sign in without a second factor",
            "Audit logs are overwritten after nine days",
            "Laptops leave the site without disk encryption",
            "Vulnerability scans skip the manufacturing network",
            "Visitors are not escorted in the test laboratory",
            "TLS 1.0 is still enabled on the supplier portal",
            "Incident response was never exercised",
            "Removable media are not checked for malicious code",
            "Shared accounts on two build servers",
            "Backups of controlled information are not encrypted");
    private static final List<String> OWNERS =
            List.of("Network team", "Dana Whitfield", "Priya Raman", "Facilities", "Luis Ortega");
    private static final List<String> REQUIREMENTS =
            List.of("3.5.3", "3.3.1", "3.1.19", "3.11.2", "3.10.3", "3.13.8", "3.6.3", "3.8.7", "3.5.1", "3.8.9");

    /** The number of the first milestone that is added after an item was reopened. */
    private static final int REOPENED_STEPS = 9;

    /** An event and when it was recorded. */
    public record Happened(Instant at, LedgerEvent event) {}

    private final Random random;

    /** Decides what was added to histories later, so that the rest of each stays as it was. */
    private final Random more;

    private final List<Happened> happened = new ArrayList<>();
    private final Instant end;

    private SampleHistory(long seed, Instant end) {
        this.random = new Random(seed);
        this.more = new Random(~seed);
        this.end = end;
    }

    /** In the order of recording, none after {@code end}. */
    public static List<Happened> of(long seed, int items, Instant end) {
        var history = new SampleHistory(seed, end);
        history.add(BEGINNING.minusSeconds(60), Told.registered(Told.ACME, "ACME", "America/New_York"));
        history.add(BEGINNING.minusSeconds(30), Told.registered(Told.BETA, "BETA", "Pacific/Auckland"));
        for (var number = 1; number <= items; number++) {
            history.item(new PoamItemId(number % 3 == 0 ? Told.BETA : Told.ACME, number));
        }
        history.reviews(Told.ACME);
        history.happened.addAll(SampleLines.of(new Random(seed + 1), BEGINNING.plusSeconds(90 * 86_400L), items + 1));
        return history.happened.stream()
                .filter(event -> !event.at().isAfter(end))
                .sorted(Comparator.comparing(Happened::at))
                .toList();
    }

    private void add(Instant at, LedgerEvent event) {
        happened.add(new Happened(at, event));
    }

    private Instant later(Instant at, int mostDays) {
        return later(random, at, mostDays);
    }

    private static Instant later(Random random, Instant at, int mostDays) {
        return at.plusSeconds(1 + random.nextLong(86_400L * mostDays));
    }

    private void item(PoamItemId id) {
        var at = later(BEGINNING, 330);
        var which = random.nextInt(TITLES.size());
        add(
                at,
                Told.opened(
                        id,
                        TITLES.get(which),
                        random.nextInt(8) == 0 ? Optional.empty() : Optional.of(REQUIREMENTS.get(which))));
        if (random.nextInt(10) > 0) {
            add(at, Told.rated(id, RiskLevel.values()[random.nextInt(5)]));
        }
        if (random.nextInt(12) == 0) {
            add(at, Told.closedBefore(id, "2025-06-30"));
            return;
        }
        if (random.nextInt(10) > 0) {
            var owner = OWNERS.get(random.nextInt(OWNERS.size()));
            add(at, more.nextInt(2) == 0 ? Told.assigned(id, owner) : Told.assigned(id, owner, Told.ALICE));
        }
        add(at, new RemediationPlanned(id, "Buy, configure, roll out, test", List.of(), "", "Sign in and see"));
        if (more.nextInt(2) == 0) {
            add(at, new ResourcesEstimated(id, "Two people", Optional.empty(), Optional.empty()));
        }
        work(id, later(at, 5));
    }

    private void work(PoamItemId id, Instant start) {
        var at = start;
        var due = day(at).plusDays(20 + random.nextInt(120));
        if (random.nextInt(8) > 0) {
            add(at, new CompletionScheduled(id, due));
        } else {
            due = LocalDate.MAX;
        }
        var steps = new ArrayList<LocalDate>();
        for (var step = 1; step <= random.nextInt(4); step++) {
            steps.add(day(at).plusDays(10L * step + random.nextInt(10)));
            add(
                    at,
                    new MilestoneAdded(
                            id, new MilestoneId(step), "Step " + step + " of the plan", "", steps.getLast()));
        }
        if (random.nextInt(5) > 0) {
            at = later(at, 10);
            add(at, new PlanApproved(id, "", Optional.of(LocalDate.ofInstant(at, zone(id)))));
        }
        if (due.isBefore(LocalDate.MAX)) {
            negotiation(id, at, due);
        }
        for (var turn = random.nextInt(9); turn > 0; turn--) {
            at = later(at, 25);
            due = somethingHappens(id, at, due, steps);
        }
        at = later(at, 30);
        switch (random.nextInt(5)) {
            case 0, 1 -> end(id, at, steps);
            case 2 -> {
                if (random.nextInt(4) == 0) {
                    add(at, Told.voided(id));
                    goesOn(id, at, REOPENED_STEPS);
                } else {
                    add(at, progress(id));
                }
            }
            default -> {
                add(at, progress(id));
                if (more.nextInt(3) == 0) {
                    settleAll(id, at, steps, more);
                    waits(id, later(more, at, 10));
                }
            }
        }
    }

    /** Somebody says that it is done; it may come back. */
    private void waits(PoamItemId id, Instant at) {
        add(at, Told.submitted(id, day(at).minusDays(more.nextInt(3)).toString()));
        if (more.nextInt(2) == 0) {
            add(later(more, at, 10), new ReturnedFromValidation(id, "One site is missing"));
        }
    }

    /** What had ended may go on, and end once more. */
    private void goesOn(PoamItemId id, Instant ended, int step) {
        if (more.nextInt(3) > 0) {
            return;
        }
        var at = later(more, ended, 60);
        add(at, new ItemReopened(id, "It is there again"));
        var once = new MilestoneId(step);
        var planned = more.nextInt(2) == 0;
        if (planned) {
            add(at, new MilestoneAdded(id, once, "Once more", "", day(at).plusDays(20)));
        }
        at = later(more, at, 30);
        add(at, progress(id));
        switch (more.nextInt(4)) {
            case 0 -> {
                at = later(more, at, 10);
                if (planned) {
                    add(at, new MilestoneCompleted(id, once, day(at), ""));
                }
                add(at, Told.closed(id, day(at).toString()));
                goesOn(id, at, step + 1);
            }
            case 1 -> add(at, Told.voided(id));
            default -> {}
        }
    }

    /** What those say to a date who have to keep it. */
    private void negotiation(PoamItemId id, Instant at, LocalDate due) {
        var none = Optional.<MilestoneId>empty();
        var to = due.plusDays(30);
        switch (more.nextInt(6)) {
            case 0 -> add(at, new ExtensionRequested(id, none, due, to, MoveReason.VENDOR_DELAY, "No parts"));
            case 1 -> {
                add(at, new ExtensionRequested(id, none, due, to, MoveReason.VENDOR_DELAY, "No parts"));
                add(at.plusSeconds(1), new ExtensionDenied(id, none, to, "Ask another vendor"));
            }
            case 2 -> add(at, new DatesAccepted(id, ""));
            case 3 -> add(at, new DatesContested(id, none, due, to, "No parts"));
            default -> {}
        }
    }

    private LocalDate somethingHappens(PoamItemId id, Instant at, LocalDate due, List<LocalDate> steps) {
        var code = MoveReason.values()[random.nextInt(MoveReason.values().length)];
        var days = code == MoveReason.AHEAD_OF_PLAN ? -3 : 5 + random.nextInt(40);
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                if (due.isBefore(LocalDate.MAX)) {
                    var to = due.plusDays(days);
                    add(at, new CompletionRescheduled(id, due, to, code, "The vendor is late again", Optional.empty()));
                    return to;
                }
            }
            case 2, 3 -> {
                if (!steps.isEmpty()) {
                    var step = random.nextInt(steps.size());
                    var to = steps.get(step).plusDays(days);
                    var milestone = new MilestoneId(step + 1);
                    if (steps.get(step).isBefore(LocalDate.MAX.minusYears(1))) {
                        add(
                                at,
                                new MilestoneRescheduled(
                                        id,
                                        milestone,
                                        steps.get(step),
                                        to,
                                        code,
                                        "Parts did not arrive",
                                        Optional.of(Told.ALICE)));
                        steps.set(step, to);
                    }
                }
            }
            case 4 -> {
                if (!steps.isEmpty() && steps.getLast().isBefore(LocalDate.MAX)) {
                    settle(id, at, steps.size(), random);
                    steps.removeLast();
                }
            }
            default -> evidence(id, at);
        }
        return due;
    }

    private void settleAll(PoamItemId id, Instant at, List<LocalDate> steps, Random random) {
        for (var step = steps.size(); step > 0; step--) {
            settle(id, at, step, random);
        }
    }

    private void settle(PoamItemId id, Instant at, int step, Random random) {
        add(
                at,
                random.nextInt(6) == 0
                        ? new MilestoneCancelled(id, new MilestoneId(step), "Not needed any more")
                        : new MilestoneCompleted(id, new MilestoneId(step), day(at).minusDays(random.nextInt(4)), ""));
    }

    private void end(PoamItemId id, Instant at, List<LocalDate> steps) {
        settleAll(id, at, steps, random);
        var completedOn = day(at).minusDays(random.nextInt(3)).toString();
        var end = at;
        if (more.nextInt(2) == 0) {
            add(at, Told.submitted(id, completedOn));
            end = later(more, at, 20);
        }
        add(end, Told.closed(id, completedOn));
        goesOn(id, end, REOPENED_STEPS);
    }

    private void evidence(PoamItemId id, Instant at) {
        var evidence = new EvidenceId(new UUID(id.number(), random.nextLong()));
        var content = new byte[32];
        random.nextBytes(content);
        var sha256 = new Sha256(HexFormat.of().formatHex(content));
        add(
                at,
                new EvidencePreserved(
                        evidence,
                        id.system(),
                        "scan-" + id.number() + ".pdf",
                        "application/pdf",
                        sha256,
                        40_000 + random.nextInt(900_000),
                        "Scan report",
                        Optional.of(day(at))));
        add(at.plusMillis(5), new EvidenceFinalised(evidence, id.system(), sha256));
        add(at.plusMillis(9), new EvidenceAttached(id, evidence, "scan-" + id.number() + ".pdf", sha256, "clean"));
    }

    private static ProgressRecorded progress(PoamItemId id) {
        return new ProgressRecorded(id, "Half of the sites are done", Optional.empty(), Optional.empty());
    }

    private void reviews(SystemId system) {
        for (var at = BEGINNING; at.isBefore(end); at = at.plusSeconds(86_400L * (25 + random.nextInt(20)))) {
            add(
                    at,
                    new ReviewRecorded(
                            system,
                            day(at),
                            List.of("Dana Whitfield", "Priya Raman"),
                            List.of(),
                            "Keep to the plan; ask the vendor for a date",
                            Optional.empty()));
        }
    }

    private static ZoneId zone(PoamItemId id) {
        return ZoneId.of(id.system().equals(Told.ACME) ? "America/New_York" : "Pacific/Auckland");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
