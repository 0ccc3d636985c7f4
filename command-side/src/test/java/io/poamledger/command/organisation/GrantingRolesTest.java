package io.poamledger.command.organisation;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.NOWHERE;

import io.poamledger.command.Ground;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.events.organisation.RoleRevoked;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantingRolesTest {

    private static final AccountId ADA = new AccountId("ada");
    private static final AccountId BEN = new AccountId("ben");
    private static final OrganisationFounded FOUNDED = new OrganisationFounded("Acme Defense", false);
    private static final RoleGranted ADA_ADMINISTERS_ALL = new RoleGranted(ADA, Role.ADMINISTRATOR, Optional.empty());
    private static final RoleGranted BEN_OWNS_ITEMS_OF_ACME = new RoleGranted(BEN, Role.OWNER, Optional.of(ACME));

    private final FixtureConfiguration<Organisation> fixture = new AggregateTestFixture<>(Organisation.class);

    @BeforeEach
    void systems_are_registered() {
        fixture.registerInjectableResources(new Ground().systems(), Ground.ACCOUNTS);
    }

    @Test
    void founding_makes_the_first_administrator_in_the_same_commit() {
        fixture.givenNoPriorActivity()
                .when(new FoundOrganisation(" Acme Defense ", false, ADA))
                .expectEvents(FOUNDED, ADA_ADMINISTERS_ALL);
    }

    @Test
    void founding_again_in_the_same_words_says_nothing() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL)
                .when(new FoundOrganisation("Acme Defense", false, ADA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void founding_for_somebody_else_is_refused() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL)
                .when(new FoundOrganisation("Bolt Works", true, BEN))
                .expectNoEvents()
                .expectException(
                        Refused.by(Rule.ORGANISATION_EXISTS, "'Acme Defense'", "'Bolt Works' (demonstration)"));
    }

    @Test
    void a_role_is_granted_for_one_system() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL)
                .when(new GrantRole(BEN, Role.OWNER, Optional.of(ACME)))
                .expectEvents(BEN_OWNS_ITEMS_OF_ACME);
    }

    @Test
    void a_role_for_all_systems_is_another_grant_than_for_one() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, BEN_OWNS_ITEMS_OF_ACME)
                .when(new GrantRole(BEN, Role.OWNER, Optional.empty()))
                .expectEvents(new RoleGranted(BEN, Role.OWNER, Optional.empty()));
    }

    @Test
    void granting_again_says_nothing() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, BEN_OWNS_ITEMS_OF_ACME)
                .when(new GrantRole(BEN, Role.OWNER, Optional.of(ACME)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_role_is_not_granted_for_a_system_that_nobody_registered() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL)
                .when(new GrantRole(BEN, Role.OWNER, Optional.of(NOWHERE)))
                .expectNoEvents()
                .expectException(Refused.by(Rule.SYSTEM_UNKNOWN, "'nowhere'"));
    }

    @Test
    void a_grant_is_revoked_with_a_reason() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, BEN_OWNS_ITEMS_OF_ACME)
                .when(new RevokeRole(BEN, Role.OWNER, Optional.of(ACME), "left the team"))
                .expectEvents(new RoleRevoked(BEN, Role.OWNER, Optional.of(ACME), "left the team"));
    }

    @Test
    void revoking_what_is_not_granted_says_nothing() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, BEN_OWNS_ITEMS_OF_ACME)
                .when(new RevokeRole(BEN, Role.OWNER, Optional.empty(), "left the team"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_revoked_role_can_be_granted_again() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, BEN_OWNS_ITEMS_OF_ACME)
                .andGiven(new RoleRevoked(BEN, Role.OWNER, Optional.of(ACME), "left the team"))
                .when(new GrantRole(BEN, Role.OWNER, Optional.of(ACME)))
                .expectEvents(BEN_OWNS_ITEMS_OF_ACME);
    }

    @Test
    void the_last_administrator_of_all_systems_stays() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, new RoleGranted(BEN, Role.ADMINISTRATOR, Optional.of(ACME)))
                .when(new RevokeRole(ADA, Role.ADMINISTRATOR, Optional.empty(), "left"))
                .expectNoEvents()
                .expectException(Refused.by(Rule.LAST_ADMINISTRATOR, "'ada'"));
    }

    @Test
    void an_administrator_of_all_systems_may_go_when_another_is_left() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, new RoleGranted(BEN, Role.ADMINISTRATOR, Optional.empty()))
                .when(new RevokeRole(ADA, Role.ADMINISTRATOR, Optional.empty(), "left"))
                .expectEvents(new RoleRevoked(ADA, Role.ADMINISTRATOR, Optional.empty(), "left"));
    }

    @Test
    void an_administrator_of_one_system_may_always_go() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, new RoleGranted(BEN, Role.ADMINISTRATOR, Optional.of(ACME)))
                .when(new RevokeRole(BEN, Role.ADMINISTRATOR, Optional.of(ACME), "left"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_role_of_the_last_administrator_may_always_go() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, new RoleGranted(ADA, Role.OWNER, Optional.empty()))
                .when(new RevokeRole(ADA, Role.OWNER, Optional.empty(), "does not own items"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_role_is_granted_only_to_an_account_that_there_is() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL)
                .when(new GrantRole(new AccountId("nobody"), Role.OWNER, Optional.of(ACME)))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ACCOUNT_UNKNOWN, "'nobody'"));
    }

    @Test
    void a_role_is_revoked_however_the_account_is_written() {
        fixture.given(FOUNDED, ADA_ADMINISTERS_ALL, BEN_OWNS_ITEMS_OF_ACME)
                .when(new RevokeRole(new AccountId("BEN"), Role.OWNER, Optional.of(ACME), "left"))
                .expectEvents(new RoleRevoked(BEN, Role.OWNER, Optional.of(ACME), "left"));
    }
}
