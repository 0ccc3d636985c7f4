package io.poamledger.command.labels;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.BOLT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.access.Caller;
import io.poamledger.access.Scope;
import io.poamledger.access.Way;
import io.poamledger.access.roles.Grants;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenItemsTest {

    /** ACME now, BOLT once. */
    private static final Prefixes PREFIXES = new Prefixes() {

        @Override
        public List<SystemId> systemsWith(String prefix) {
            return prefix.equalsIgnoreCase("ACME") ? List.of(ACME, BOLT) : List.of();
        }

        @Override
        public Optional<SystemId> inUseBy(String prefix) {
            return Optional.empty();
        }

        @Override
        public List<SystemId> systems() {
            return List.of(ACME, BOLT);
        }

        @Override
        public String of(SystemId system) {
            return "ACME";
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"ACME-0018", "acme-18", " ACME-0018 ", "acme-enclave/18"})
    void an_item_is_read_by_its_number_as_people_see_it_and_by_its_id(String written) {
        assertThat(by(Grants.everywhere(Role.COMPLIANCE_MANAGER)).item(written)).isEqualTo(new PoamItemId(ACME, 18));
    }

    @Test
    void of_several_systems_it_is_the_first_that_the_caller_may_read() {
        var ofBolt = new Grants(Set.of(new Grants.Grant(Role.COMPLIANCE_MANAGER, Optional.of(BOLT))));
        assertThat(by(ofBolt).item("ACME-0018")).isEqualTo(new PoamItemId(BOLT, 18));
    }

    @Test
    void what_the_caller_may_not_read_is_told_as_what_is_not_there() {
        assertThatThrownBy(() -> by(new Grants(Set.of())).item("ACME-0018"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'ACME-0018' is no item that you may read; no such system numbers its items with ACME");
        assertThatThrownBy(() -> by(Grants.everywhere(Role.EXECUTIVE)).item("NONE-1"))
                .hasMessageContaining("'NONE-1' is no item");
    }

    @Test
    void a_sentence_keeps_the_ids_of_what_the_caller_may_not_read() {
        var ofBolt = new Grants(Set.of(new Grants.Grant(Role.COMPLIANCE_MANAGER, Optional.of(BOLT))));
        assertThat(by(ofBolt).shown("Neither " + ACME + "/18 nor " + BOLT + "/3 is open"))
                .isEqualTo("Neither " + ACME + "/18 nor ACME-0003 is open");
    }

    @Test
    void a_promise_of_a_milestone_has_its_number_behind_the_item() {
        var by = by(Grants.everywhere(Role.COMPLIANCE_MANAGER));
        assertThat(by.promise("ACME-0018#2")).isEqualTo(PromiseId.parse("acme-enclave/18#2"));
        assertThat(by.promise("ACME-0018")).isEqualTo(PromiseId.parse("acme-enclave/18"));
        assertThat(by.promise("acme-enclave/18#2")).isEqualTo(PromiseId.parse("acme-enclave/18#2"));
    }

    private static WrittenItems.By by(Grants grants) {
        return new WrittenItems(PREFIXES)
                .by(new Caller(new Actor(new AccountId("ann"), "Ann"), grants, Way.COOKIE, Set.of(Scope.values())));
    }
}
