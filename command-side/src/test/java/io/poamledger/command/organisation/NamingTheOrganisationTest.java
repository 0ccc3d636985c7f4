package io.poamledger.command.organisation;

import io.poamledger.events.organisation.ClockAccepted;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationRenamed;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class NamingTheOrganisationTest {

    private static final OrganisationFounded FOUNDED = new OrganisationFounded("Our organisation", false);
    private static final Instant NEWEST = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant CLOCK = Instant.parse("2026-11-23T08:00:00Z");

    private final FixtureConfiguration<Organisation> organisation = new AggregateTestFixture<>(Organisation.class);

    @Test
    void keeps_the_name_it_replaces() {
        organisation
                .given(FOUNDED, new OrganisationRenamed("Our organisation", "Acme"))
                .when(new RenameOrganisation(" Acme Defense "))
                .expectEvents(new OrganisationRenamed("Acme", "Acme Defense"));
    }

    @Test
    void says_nothing_when_that_is_the_name_already() {
        organisation
                .given(FOUNDED)
                .when(new RenameOrganisation("Our organisation"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_clock_that_was_accepted_stays_on_record_with_both_times() {
        organisation.given(FOUNDED).when(new AcceptClock(NEWEST, CLOCK)).expectEvents(new ClockAccepted(NEWEST, CLOCK));
    }
}
