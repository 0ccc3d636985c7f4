package io.poamledger.command;

import io.poamledger.access.Caller;
import io.poamledger.access.KnownAccounts;
import io.poamledger.access.Scope;
import io.poamledger.access.Way;
import io.poamledger.access.roles.Grants;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.status.StatusHistory;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.labels.Prefixes;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.command.system.state.StatusesInForce;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.vault.EvidenceVault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/**
 * The ledger around the aggregate under test, and the time: in Chicago, where system {@link #ACME} is, it is still the
 * evening of {@link #TODAY} when the day after has begun in Greenwich.
 */
public final class Ground {

    public static final SystemId ACME = new SystemId("acme-enclave");
    public static final SystemId BOLT = new SystemId("bolt-shop");
    public static final SystemId FCI_ONLY = new SystemId("fci-only");
    public static final SystemId NOWHERE = new SystemId("nowhere");
    public static final LocalDate TODAY = LocalDate.of(2027, 3, 14);
    public static final LocalDate TOMORROW = TODAY.plusDays(1);
    public static final Instant NOW = Instant.parse("2027-03-15T02:30:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final String CHICAGO = "America/Chicago";

    /** Whoever is named has an account, but for those who are called nobody. */
    public static final KnownAccounts ACCOUNTS = new KnownAccounts() {

        @Override
        public Optional<AccountId> find(AccountId id) {
            return Optional.of(id).filter(account -> !account.value().startsWith("nobody"));
        }

        @Override
        public Optional<AccountId> grantable(AccountId id) {
            return find(id);
        }

        @Override
        public List<Actor> all() {
            return List.of();
        }
    };

    /** Nothing ended in this ledger that anything could look like. */
    public static final EndedItems NOTHING_ENDED = new EndedItems() {

        @Override
        public List<Ended> alike(SystemId system, Weakness weakness, Optional<Before> before) {
            return List.of();
        }

        @Override
        public List<PromiseId> milestonesAlike(PoamItemId item, Weakness weakness, String title) {
            return List.of();
        }

        @Override
        public List<Titled> latest(SystemId system, Among which, int most) {
            return List.of();
        }

        @Override
        public void restOn(PoamItemId item) {}
    };

    /** Systems that show no prefix of their own. */
    public static final Prefixes NO_PREFIXES = new Prefixes() {

        @Override
        public List<SystemId> systemsWith(String prefix) {
            return List.of();
        }

        @Override
        public Optional<SystemId> inUseBy(String prefix) {
            return Optional.empty();
        }

        @Override
        public List<SystemId> systems() {
            return List.of();
        }

        @Override
        public String of(SystemId system) {
            return system.value();
        }
    };

    /** Items by their ids only. */
    public static final WrittenItems.By ITEMS = new WrittenItems(NO_PREFIXES)
            .by(new Caller(
                    new Actor(new AccountId("ann"), "Ann"),
                    Grants.everywhere(Role.COMPLIANCE_MANAGER),
                    Way.COOKIE,
                    Set.of(Scope.values())));

    /** No item is on the plan of a conditional status. */
    public static final FrozenPlans NOTHING_FROZEN = new FrozenPlans() {

        @Override
        public Optional<Frozen> on(PoamItemId item) {
            return Optional.empty();
        }

        @Override
        public Optional<Frozen> closedToNewGaps(SystemId system) {
            return Optional.empty();
        }

        @Override
        public boolean areClosedOut(PoamItemId item) {
            return false;
        }
    };

    /** No system has a status. */
    public static final StatusesInForce NO_STATUSES =
            _ -> new StatusHistory(List.of()).asOf(TODAY, TODAY, Packs.shipped());

    private final EventStore ledger = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    /** Systems ACME and BOLT at Level 2, FCI_ONLY at Level 1, all in Chicago. */
    public Ground() {
        recorded(
                new SystemRegistered(ACME, profile("ACME", CmmcLevel.LEVEL_2)),
                new SystemRegistered(BOLT, profile("BOLT", CmmcLevel.LEVEL_2)),
                new SystemRegistered(FCI_ONLY, profile("FCI", CmmcLevel.LEVEL_1)));
    }

    public Ground recorded(LedgerEvent... events) {
        for (var event : events) {
            var stream = stream(event);
            var sequence = ledger.lastSequenceNumberFor(stream).orElse(-1L) + 1;
            ledger.publish(List.of(new GenericDomainEventMessage<>("Any", stream, sequence, event)));
        }
        return this;
    }

    public EventStore ledger() {
        return ledger;
    }

    public Systems systems() {
        return new Systems(ledger, CLOCK);
    }

    public EvidenceRegister evidence(EvidenceVault vault) {
        return new EvidenceRegister(ledger, vault, _ -> {});
    }

    public static SystemProfile profile(String prefix, CmmcLevel level) {
        return new SystemProfile(
                prefix + " enclave",
                prefix,
                level,
                ZoneId.of(CHICAGO),
                List.of("1ABC2"),
                Optional.empty(),
                Optional.of("SSP of " + prefix),
                Optional.of("1.0"),
                30);
    }

    private static String stream(LedgerEvent event) {
        return switch (event) {
            case InformationSystemEvent e -> e.systemId().toString();
            case AssessmentEvent e -> e.assessmentId().toString();
            case StatusEvent e -> new StatusId(e.systemId()).toString();
            case EvidenceEvent e -> e.evidenceId().toString();
            case PoamItemEvent e -> e.itemId().toString();
            case OrganisationEvent _ -> OrganisationId.THE_ONE.toString();
            default -> throw new IllegalArgumentException("No stream for " + event);
        };
    }
}
