package io.poamledger.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A ledger that a server starts over, of any number of items: opened evenly over the last twelve months in twenty systems, a third planned,
 * about a third due in the past, and of those older than ten weeks a quarter rescheduled, a fifth closed, a few void. The first item is
 * reported on until it has 1,000 events. The files behind the evidence are not there.
 */
final class InventedLedger {

    static final int SYSTEMS = 20;
    static final int OWNERS = 50;
    static final int BUSIEST_EVENTS = 1_000;

    private static final Duration TOLD = Duration.ofDays(365);
    private static final int[] REQUIREMENTS = {1, 22, 3, 9, 5, 11, 13, 16};
    private static final String[] WHERE = {
        "router", "relay", "server", "terminal", "gateway", "bridge", "printer", "share"
    };
    private static final String[] WHAT = {
        "keeps sessions", "sends no logs", "shares accounts", "misses patches", "is not scanned"
    };

    private final SplittableRandom random = new SplittableRandom(1);
    private final Batched events;
    private final int items;
    private final Instant begin;
    private Instant now;
    private int busiestEvents;

    private InventedLedger(Ledger ledger, Clock clock, int items) {
        this.events = new Batched(ledger, clock);
        this.items = items;
        this.begin = clock.instant().minus(TOLD);
        this.now = begin;
    }

    /** Writes the file, which must not exist. */
    static Timed write(Path file, int items) {
        var clock = Clock.systemUTC();
        var start = System.nanoTime();
        try (var ledger = SqliteLedger.open(file, clock, new SimpleMeterRegistry())) {
            new InventedLedger(ledger, clock, items).write();
            return Timed.whole(ledger.head().position(), System.nanoTime() - start);
        }
    }

    /** The id of an item by the order in which they are opened. */
    static PoamItemId item(int index) {
        return new PoamItemId(system(index % SYSTEMS), index / SYSTEMS + 1);
    }

    static SystemId system(int number) {
        return new SystemId("system-" + (number + 1));
    }

    static String owner(int number) {
        return "Owner Number " + number;
    }

    private void write() {
        found();
        var later = items / 5;
        for (var index = 0; index < items; index++) {
            now = openedAt(index);
            open(index);
            if (index > later) {
                goOn(index - later);
            }
            report((int) (5 + (BUSIEST_EVENTS - 5L) * (index + 1) / items));
        }
        events.append();
    }

    private Instant openedAt(int index) {
        return begin.plusMillis(TOLD.toMillis() * index / items);
    }

    private void found() {
        add(
                "Organisation",
                OrganisationId.THE_ONE.toString(),
                0,
                Optional.empty(),
                new OrganisationFounded("Measured (invented)", true));
        for (var number = 0; number < SYSTEMS; number++) {
            var profile = new SystemProfile(
                    "System " + (number + 1),
                    "SYS" + (number + 1),
                    CmmcLevel.LEVEL_2,
                    ZoneOffset.UTC,
                    List.of("7F2K1"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("4.0"),
                    31);
            var id = system(number);
            add("InformationSystem", id.value(), 0, Optional.of(id), new SystemRegistered(id, profile));
        }
    }

    private void open(int index) {
        var id = item(index);
        var title = "The " + WHERE[random.nextInt(WHERE.length)] + " " + WHAT[random.nextInt(WHAT.length)] + " in room "
                + index % 997;
        var weakness = new Weakness(
                Optional.of(requirement()),
                List.of(),
                title,
                title + ". Found while the requirement was assessed.",
                "Self-assessment",
                Optional.of(today().minusDays(3)));
        var rating = RiskLevel.values()[random.nextInt(RiskLevel.values().length)];
        var owner = random.nextInt(OWNERS);
        var party = new ResponsibleParty(owner(owner), Optional.of(new AccountId("owner-" + owner)));
        add(id, 0, new WeaknessOpened(id, ItemKind.ASSESSMENT, weakness, Map.of()));
        add(id, 1, new RiskAssessed(id, Optional.empty(), Optional.empty(), rating, ""));
        add(id, 2, new ResponsibilityAssigned(id, party, List.of()));
        add(id, 3, new CompletionScheduled(id, dueOn(index)));
        if (isPlanned(index)) {
            add(
                    id,
                    4,
                    new RemediationPlanned(
                            id, "Change it, and check the others like it.", List.of(), "", "Show the result."));
        }
    }

    private static boolean isPlanned(int index) {
        return index % 3 == 0;
    }

    private RequirementId requirement() {
        var family = 2 * random.nextInt(REQUIREMENTS.length / 2);
        return new RequirementId("3." + REQUIREMENTS[family] + "." + (1 + random.nextInt(REQUIREMENTS[family + 1])));
    }

    /** Twenty to five hundred days after it was opened: a third of those is over when the telling ends. */
    private LocalDate dueOn(int index) {
        return day(openedAt(index)).plusDays(new SplittableRandom(index).nextInt(20, 500));
    }

    /** What becomes of an item some weeks after it was opened. */
    private void goOn(int index) {
        var id = item(index);
        var next = isPlanned(index) ? 5 : 4;
        var fate = random.nextInt(100);
        if (fate < 25) {
            var from = dueOn(index);
            var to = from.plusDays(random.nextInt(14, 90));
            add(
                    id,
                    next,
                    new CompletionRescheduled(
                            id, from, to, MoveReason.VENDOR_DELAY, "The vendor moved the delivery.", Optional.empty()));
        } else if (fate < 45) {
            close(id, next);
            if (fate < 27) {
                add(id, next + 2, new ItemReopened(id, "It is there again."));
            }
        } else if (fate < 48) {
            add(id, next, new ItemVoided(id, "The same as another one."));
        } else if (fate < 52) {
            add(id, next, new SubmittedForValidation(id, today(), "Changed and checked."));
        }
    }

    private void close(PoamItemId id, int next) {
        var evidence = new EvidenceId(new UUID(random.nextLong(), random.nextLong()));
        var content = new Sha256("%064x".formatted(random.nextLong(Long.MAX_VALUE)));
        var about = Optional.of(id.system());
        var preserved = new EvidencePreserved(
                evidence,
                id.system(),
                "check.txt",
                "text/plain",
                content,
                72,
                "Record of the check",
                Optional.of(today()));
        add("Evidence", evidence.toString(), 0, about, preserved);
        add("Evidence", evidence.toString(), 1, about, new EvidenceFinalised(evidence, id.system(), content));
        add(id, next, new EvidenceAttached(id, evidence, "check.txt", content, "Record of the check"));
        var verified = List.of(new VerifiedEvidence(evidence, content));
        add(
                id,
                next + 1,
                new ItemClosed(id, today(), "Changed and checked.", "none", "4.1", verified, Optional.empty()));
    }

    /** Lets the first item have so many events; nothing else happens to it after its opening. */
    private void report(int events) {
        var id = item(0);
        busiestEvents = Math.max(busiestEvents, 5);
        for (; busiestEvents < events; busiestEvents++) {
            add(
                    id,
                    busiestEvents,
                    new ProgressRecorded(
                            id, "Step " + busiestEvents + " is done.", Optional.of(today()), Optional.empty()));
        }
    }

    private LocalDate today() {
        return day(now);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private void add(PoamItemId item, long sequence, LedgerEvent event) {
        add("PoamItem", item.toString(), sequence, Optional.of(item.system()), event);
    }

    private void add(String type, String aggregate, long sequence, Optional<SystemId> about, LedgerEvent event) {
        events.add(type, aggregate, sequence, now, about, event);
    }
}
