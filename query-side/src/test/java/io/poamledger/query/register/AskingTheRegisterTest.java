package io.poamledger.query.register;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.approved;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.callerOn;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.closedBefore;
import static io.poamledger.query.Told.completed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.rated;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static io.poamledger.query.Told.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.access.Caller;
import io.poamledger.access.NotAllowed;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.cmmc.CmmcForTests;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingTheRegisterTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-06T16:00:00Z"), ZoneOffset.UTC);
    private static final PoamItemId MFA = item(1);
    private static final PoamItemId LOGS = item(2);
    private static final PoamItemId KEYS = item(3);
    private static final PoamItemId PATCHES = new PoamItemId(BETA, 1);
    private static final Caller MANAGER = callerWith(Role.COMPLIANCE_MANAGER);

    Replay replay;
    Register register;
    SystemDirectory systems;

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder)
                .with(SystemsForTests::projection)
                .with((_, changes) -> new RegisterProjection(changes));
        register = new Register(replay.rows(), CmmcForTests.verdicts(replay.rows()), NOON);
        systems = SystemsForTests.systems(replay.rows());
        replay.record(registered(ACME, "ACME", "America/New_York"), registered(BETA, "BETA", "UTC"));
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void shows_where_an_item_stands_now() {
        replay.at("2026-01-05T15:00:00Z")
                .record(
                        opened(MFA, "No second factor"),
                        rated(MFA, RiskLevel.HIGH),
                        assigned(MFA, "Network team"),
                        scheduled(MFA, "2026-06-30"),
                        milestone(MFA, 1, "Choose a product", "2026-03-31"),
                        milestone(MFA, 2, "Roll it out", "2026-06-15"),
                        moved(MFA, "2026-06-30", "2026-07-02", MoveReason.VENDOR_DELAY),
                        approved(MFA),
                        moved(MFA, "2026-07-02", "2026-07-04", MoveReason.VENDOR_DELAY),
                        moved(MFA, "2026-07-04", "2026-07-05", MoveReason.CORRECTION))
                .at("2026-03-30T03:30:00Z")
                .record(completed(MFA, 1, "2026-03-29"));
        var entry = only(ask());
        assertThat(entry.label()).isEqualTo("ACME-0001");
        assertThat(entry.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(entry.risk()).contains(RiskLevel.HIGH);
        assertThat(entry.owner()).contains("Network team");
        assertThat(entry.dueOn()).contains(LocalDate.parse("2026-07-05"));
        assertThat(entry.originalDueOn()).contains(LocalDate.parse("2026-06-30"));
        assertThat(entry.baselineDueOn()).contains(LocalDate.parse("2026-07-02"));
        assertThat(entry.slipDays()).isEqualTo(3);
        assertThat(entry.daysLate()).isEqualTo(1);
        assertThat(entry.milestonesDone()).isEqualTo(1);
        assertThat(entry.milestones()).isEqualTo(2);
        assertThat(entry.nextMilestone()).contains("Roll it out");
        assertThat(entry.touchedOn()).as("in New York").isEqualTo(LocalDate.parse("2026-03-29"));
    }

    @Test
    void closed_and_void_items_are_there_when_asked_for() {
        someItems();
        replay.record(approved(MFA), closed(MFA, "2026-05-01"), closedBefore(LOGS, "2025-01-01"), voided(KEYS));
        assertThat(labels(ask())).containsExactly("BETA-0001");
        assertThat(labels(ask("state", "closed"))).containsExactlyInAnyOrder("ACME-0001", "ACME-0002");
        assertThat(labels(ask("state", "void"))).containsExactly("ACME-0003");
        assertThat(ask("state", "all")).hasSize(4);
        assertThat(ask("state", "closed"))
                .filteredOn(RegisterEntry::closedBeforeTheLedger)
                .extracting(RegisterEntry::label)
                .containsExactly("ACME-0002");
    }

    @Test
    void is_filtered_by_everything_it_shows() {
        someItems();
        assertThat(labels(ask("system", "beta"))).containsExactly("BETA-0001");
        assertThat(labels(ask("owner", "ANN"))).containsExactly("ACME-0001", "ACME-0002");
        assertThat(labels(ask("requirement", "3.3.1"))).containsExactly("ACME-0002");
        assertThat(labels(ask("family", "3.13"))).containsExactly("ACME-0003");
        assertThat(labels(ask("risk", "very-high"))).containsExactly("ACME-0003");
        assertThat(labels(ask("risk", "none"))).containsExactly("BETA-0001");
        assertThat(labels(ask("unmapped", "true"))).containsExactly("BETA-0001");
        assertThat(labels(ask("state", "in_progress"))).isEmpty();
    }

    @Test
    void finds_words_by_their_beginning_in_titles_parties_and_steps_as_they_are_now() {
        someItems();
        replay.record(milestone(KEYS, 1, "Rotate certificates", "2026-06-01"));
        assertThat(labels(ask("q", "second FACT"))).containsExactly("ACME-0001");
        assertThat(labels(ask("q", "certif"))).containsExactly("ACME-0003");
        assertThat(labels(ask("q", "bob"))).containsExactly("ACME-0003");
        assertThat(labels(ask("q", "acme-0002"))).containsExactly("ACME-0002");
        assertThat(labels(ask("q", "\"OR NEAR("))).isEmpty();
        replay.record(assigned(KEYS, "Carol"));
        assertThat(ask("q", "bob")).isEmpty();
    }

    @Test
    void finds_what_looks_like_a_number_in_texts_too() {
        someItems();
        replay.record(milestone(KEYS, 1, "As acme-2, V-77 and acme/2", "2026-06-01"));
        assertThat(labels(ask("q", "V-77"))).containsExactly("ACME-0003");
        assertThat(labels(ask("q", "acme-2"))).containsExactlyInAnyOrder("ACME-0002", "ACME-0003");
        assertThat(labels(ask("q", "acme/2"))).containsExactlyInAnyOrder("ACME-0002", "ACME-0003");
    }

    @Test
    void overdue_is_judged_by_the_calendar_of_each_system() {
        someItems();
        replay.record(scheduled(PATCHES, "2026-07-05"), moved(MFA, "2026-03-01", "2026-07-06", MoveReason.OTHER));
        register = new Register(
                replay.rows(),
                CmmcForTests.verdicts(replay.rows()),
                Clock.fixed(Instant.parse("2026-07-07T03:30:00Z"), ZoneOffset.UTC));
        assertThat(labels(ask("overdue", "true")))
                .as("it is still 23:30 on the 6th in New York")
                .contains("BETA-0001")
                .doesNotContain("ACME-0001");
        register = new Register(
                replay.rows(),
                CmmcForTests.verdicts(replay.rows()),
                Clock.fixed(Instant.parse("2026-07-07T04:00:00Z"), ZoneOffset.UTC));
        assertThat(labels(ask("overdue", "true"))).contains("BETA-0001", "ACME-0001");
    }

    @Test
    void pages_show_every_item_once_whatever_the_order() {
        IntStream.rangeClosed(1, 23)
                .forEach(n -> replay.at(Instant.parse("2026-01-05T15:00:00Z").plusSeconds(n % 5))
                        .record(
                                opened(item(n), "Weakness " + n % 4, Optional.of("3.1." + (n % 3 + 1))),
                                opened(new PoamItemId(BETA, n), "Weakness " + n % 4),
                                rated(item(n), RiskLevel.values()[n % 5])));
        IntStream.rangeClosed(5, 20)
                .forEach(n -> replay.record(
                        scheduled(item(n), "2026-07-%02d".formatted(n % 7 + 1)), assigned(item(n), "Owner " + n % 2)));
        replay.record(voided(item(7)), voided(new PoamItemId(BETA, 9)));
        for (var sort : RegisterFilter.Sort.values()) {
            for (var down : List.of("true", "false")) {
                var asked = new Parameters(Map.of("sort", sort.name(), "down", down, "state", "all"));
                var whole = register.page(
                                scope(asked),
                                register.search(scope(asked), RegisterFilter.of(asked)),
                                Optional.empty(),
                                500)
                        .rows();
                assertThat(paged(asked))
                        .as("%s %s", sort, down)
                        .isEqualTo(whole)
                        .hasSize(46)
                        .doesNotHaveDuplicates();
                assertThat(register.everything(scope(asked), register.search(scope(asked), RegisterFilter.of(asked)))
                                .map(RegisterEntry::item))
                        .isEqualTo(whole.stream().map(RegisterEntry::item).toList());
            }
        }
    }

    @Test
    void counts_what_matches_and_how_many_there_are_of_each_kind() {
        someItems();
        assertThat(register.count(
                        scope(asking()), register.search(scope(asking()), RegisterFilter.of(asking("owner", "Ann")))))
                .isEqualTo(new Register.Count(2, false));
        replay.record(assigned(MFA, "Bob"), closed(KEYS, "2026-02-01"));
        assertThat(register.owners(scope(asking()))).containsExactly("Ann", "Bob");
        assertThat(register.tallies(scope(asking())))
                .containsExactlyInAnyOrder(
                        new Register.Tally("acme", "OPEN", 3, 1),
                        new Register.Tally("acme", "OPEN", 1, 1),
                        new Register.Tally("acme", "CLOSED", 4, 1),
                        new Register.Tally("beta", "OPEN", -1, 1));
    }

    @Test
    void shows_nothing_of_systems_the_caller_has_no_role_on() {
        someItems();
        var reader = callerOn(BETA, Role.ASSESSOR);
        assertThat(labels(register.page(
                                systems.readable(reader),
                                register.search(scope(asking()), RegisterFilter.of(asking())),
                                Optional.empty(),
                                50)
                        .rows()))
                .containsExactly("BETA-0001");
        assertThatThrownBy(() -> systems.asked(reader, Optional.of("acme"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> systems.asked(MANAGER, Optional.of("gamma"))).isInstanceOf(NothingFound.class);
        var operator = systems.readable(callerWith(Role.OPERATOR));
        assertThat(register.page(operator, register.search(operator, RegisterFilter.of(asking())), Optional.empty(), 50)
                        .rows())
                .isEmpty();
        assertThat(register.count(operator, register.search(operator, RegisterFilter.of(asking())))
                        .items())
                .isZero();
    }

    @Test
    void says_which_parameter_it_does_not_understand() {
        for (var wrong : Map.of(
                        "risk",
                        "extreme",
                        "state",
                        "done",
                        "requirement",
                        "AC-2",
                        "family",
                        "3.15",
                        "overdue",
                        "maybe",
                        "sort",
                        "colour",
                        "q",
                        "--",
                        "system",
                        "No System")
                .entrySet()) {
            assertThatThrownBy(() -> ask(wrong.getKey(), wrong.getValue()))
                    .isInstanceOfSatisfying(BadParameter.class, bad -> {
                        assertThat(bad.field()).isEqualTo(wrong.getKey());
                        assertThat(bad.value()).isEqualTo(wrong.getValue());
                    });
        }
    }

    private void someItems() {
        replay.record(
                opened(MFA, "No second factor"),
                rated(MFA, RiskLevel.HIGH),
                assigned(MFA, "Ann"),
                scheduled(MFA, "2026-03-01"),
                opened(LOGS, "Audit logs are not kept", Optional.of("3.3.1")),
                assigned(LOGS, "Ann"),
                opened(KEYS, "Keys are not rotated", Optional.of("3.13.10")),
                rated(KEYS, RiskLevel.VERY_HIGH),
                assigned(KEYS, "Bob"),
                rated(LOGS, RiskLevel.LOW),
                opened(PATCHES, "Servers are not patched", Optional.empty()));
    }

    private List<RegisterEntry> ask(String... nameAndValue) {
        var asked = asking(nameAndValue);
        return register.page(
                        scope(asked), register.search(scope(asked), RegisterFilter.of(asked)), Optional.empty(), 50)
                .rows();
    }

    private static Parameters asking(String... nameAndValue) {
        return new Parameters(nameAndValue.length == 0 ? Map.of() : Map.of(nameAndValue[0], nameAndValue[1]));
    }

    private AskedSystems scope(Parameters asked) {
        return systems.asked(MANAGER, asked.text("system"));
    }

    private List<RegisterEntry> paged(Parameters asked) {
        var rows = new ArrayList<RegisterEntry>();
        var from = Optional.<Cursor>empty();
        do {
            var page = register.page(scope(asked), register.search(scope(asked), RegisterFilter.of(asked)), from, 7);
            rows.addAll(page.rows());
            from = page.next().map(next -> Cursor.parse("cursor", next, 3));
        } while (from.isPresent());
        return rows;
    }

    private static List<String> labels(List<RegisterEntry> entries) {
        return entries.stream().map(RegisterEntry::label).toList();
    }

    private static RegisterEntry only(List<RegisterEntry> entries) {
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
