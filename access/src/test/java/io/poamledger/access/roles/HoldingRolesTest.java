package io.poamledger.access.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.accesstest.Organisation;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.ledger.LedgerUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class HoldingRolesTest {

    static final AccountId ALICE = new AccountId("alice");
    static final SystemId ACME = new SystemId("acme");
    static final SystemId BOLT = new SystemId("bolt");

    final Organisation organisation = new Organisation();
    final Roles roles = new Roles(organisation.engine());

    @Test
    void starts_with_no_role_in_an_empty_ledger() {
        assertThat(roles.of(ALICE)).isEqualTo(Grants.NONE);
    }

    @Test
    void counts_from_the_moment_of_the_grant_and_until_it_is_revoked() {
        organisation.append(new OrganisationFounded("Acme", false));
        assertThat(roles.of(ALICE).none()).isTrue();
        organisation.grant("alice", Role.OWNER);
        assertThat(roles.of(ALICE).everywhere()).containsExactly(Role.OWNER);
        organisation.revoke("alice", Role.OWNER);
        assertThat(roles.of(ALICE).none()).isTrue();
        assertThat(roles.all()).isEmpty();
    }

    @Test
    void on_one_system_does_not_count_on_another() {
        organisation.grant("alice", Role.OWNER, "acme");
        assertThat(roles.of(ALICE).on(ACME)).containsExactly(Role.OWNER);
        assertThat(roles.of(ALICE).on(BOLT)).isEmpty();
        assertThat(roles.of(ALICE).everywhere()).isEmpty();
    }

    @Test
    void on_all_systems_stays_when_the_same_on_one_system_was_granted_too() {
        organisation.grant("alice", Role.OWNER, "acme");
        organisation.grant("alice", Role.OWNER);
        organisation.revoke("alice", Role.OWNER);
        assertThat(roles.of(ALICE).on(ACME)).containsExactly(Role.OWNER);
        assertThat(roles.of(ALICE).on(BOLT)).isEmpty();
    }

    @Test
    void lets_read_the_systems_it_is_for() {
        organisation.grant("alice", Role.ASSESSOR, "acme");
        organisation.grant("bob", Role.EXECUTIVE);
        assertThat(roles.of(ALICE).readable().includes(ACME)).isTrue();
        assertThat(roles.of(ALICE).readable().includes(BOLT)).isFalse();
        assertThat(roles.of(new AccountId("bob")).readable()).isEqualTo(new ReadableSystems.All());
    }

    @Test
    void as_operator_lets_read_no_item() {
        organisation.grant("alice", Role.OPERATOR);
        assertThat(roles.of(ALICE).readable().includes(ACME)).isFalse();
    }

    @Test
    void is_not_decided_by_what_a_unit_of_work_may_still_roll_back() {
        var unit = DefaultUnitOfWork.startAndGet(new GenericDomainEventMessage<>("Organisation", "x", 0, "a command"));
        organisation
                .store()
                .publish(new GenericDomainEventMessage<>(
                        "Organisation",
                        OrganisationId.THE_ONE.toString(),
                        0,
                        new RoleGranted(ALICE, Role.ADMINISTRATOR, Optional.empty())));
        assertThat(roles.of(ALICE).none()).isTrue();
        unit.rollback();
        assertThat(roles.of(ALICE).none()).isTrue();
    }

    @Test
    void refuses_to_answer_on_a_stream_that_it_cannot_read() {
        organisation.grant("alice", Role.OWNER);
        organisation.appendAnything("something of a later version");
        assertThatIllegalStateException().isThrownBy(() -> roles.of(ALICE)).withMessageContaining("organisation#1");
        assertThatIllegalStateException().isThrownBy(() -> roles.of(ALICE));
    }

    @Test
    void is_the_same_for_many_who_ask_at_once() throws Exception {
        for (var system = 0; system < 200; system++) {
            organisation.grant("alice", Role.OWNER, "system-" + system);
        }
        Callable<Grants> asking = () -> roles.of(ALICE);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> asking).limit(100).toList())) {
                assertThat(answer.get().held()).hasSize(200);
            }
        }
    }

    /** The one who reads waits as long as the database takes; two seconds are the others' limit, fifty of them share it. */
    @Test
    void keeps_nobody_waiting_for_long_when_the_ledger_hangs() throws Exception {
        organisation.grant("alice", Role.OWNER);
        assertThat(roles.of(ALICE).none()).isFalse();
        organisation.hangs();
        try (var threads = Executors.newCachedThreadPool()) {
            var reading = threads.submit(() -> roles.of(ALICE));
            assertThat(organisation.isAsked()).isTrue();
            var begin = System.nanoTime();
            var refused = threads.invokeAll(Stream.<Callable<Grants>>generate(() -> () -> roles.of(ALICE))
                    .limit(50)
                    .toList());
            assertThat(refused)
                    .allSatisfy(asked -> assertThatThrownBy(asked::get).hasCauseInstanceOf(LedgerUnavailable.class));
            assertThatThrownBy(() -> roles.all()).as("one who comes later").isInstanceOf(LedgerUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));

            organisation.answers();
            assertThat(reading.get().none()).isFalse();
            assertThat(roles.of(ALICE).none()).isFalse();
        }
    }

    /** A read that was under way when a role was revoked may not have seen it, so nobody who asks later rests on it. */
    @Test
    void rests_on_no_read_that_began_before_it_was_asked_for() throws Exception {
        organisation.grant("alice", Role.OWNER);
        organisation.hangsAfterReading();
        try (var threads = Executors.newCachedThreadPool()) {
            var before = threads.submit(() -> roles.of(ALICE));
            assertThat(organisation.isAsked()).isTrue();
            organisation.revoke("alice", Role.OWNER);
            var after = threads.submit(() -> roles.of(ALICE));
            organisation.answers();
            assertThat(before.get().none()).isFalse();
            assertThat(after.get().none()).isTrue();
        }
    }
}
