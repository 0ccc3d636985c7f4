package io.poamledger.command.intake.run;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.BOLT;
import static io.poamledger.command.Ground.NOWHERE;

import io.poamledger.command.Ground;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.events.Sha256;
import io.poamledger.events.intake.ImportCompleted;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.intake.ImportStarted;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportingAFileTest {

    private static final ImportId IMPORT = new ImportId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final Sha256 FILE = new Sha256("c".repeat(64));

    private final FixtureConfiguration<Import> fixture = new AggregateTestFixture<>(Import.class);

    @BeforeEach
    void systems_are_registered() {
        fixture.registerInjectableResource(new Ground().systems());
    }

    @Test
    void starts_with_how_much_there_is_to_do() {
        fixture.givenNoPriorActivity().when(start("poam.xlsx", FILE)).expectEvents(started());
    }

    @Test
    void says_nothing_when_the_same_file_comes_again_under_any_name() {
        fixture.given(started())
                .when(start("poam (copy).xlsx", FILE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_refused_for_another_file_under_the_same_id() {
        var another = new Sha256("d".repeat(64));
        fixture.given(started())
                .when(start("poam.xlsx", another))
                .expectNoEvents()
                .expectException(Refused.by(Rule.IMPORT_STARTED_DIFFERENTLY, FILE.hex(), another.hex()));
    }

    @Test
    void is_refused_into_a_system_that_nobody_registered() {
        fixture.givenNoPriorActivity()
                .when(new StartImport(IMPORT, NOWHERE, "poam.xlsx", FILE, "xlsx", 60, 50))
                .expectException(Refused.by(Rule.SYSTEM_UNKNOWN, "'nowhere'"));
    }

    @Test
    void is_complete_when_every_item_is_there() {
        fixture.given(started())
                .when(new CompleteImport(IMPORT, ACME, 60))
                .expectEvents(new ImportCompleted(IMPORT, ACME, 60));
    }

    @Test
    void says_nothing_when_it_is_complete_already() {
        fixture.given(started(), new ImportCompleted(IMPORT, ACME, 60))
                .when(new CompleteImport(IMPORT, ACME, 60))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_not_complete_while_items_are_missing() {
        fixture.given(started())
                .when(new CompleteImport(IMPORT, ACME, 59))
                .expectNoEvents()
                .expectException(Refused.by(Rule.IMPORT_INCOMPLETE, "'poam.xlsx'", "60", "59"));
    }

    @Test
    void is_not_completed_for_another_system() {
        fixture.given(started())
                .when(new CompleteImport(IMPORT, BOLT, 60))
                .expectException(Refused.by(Rule.IMPORT_OF_ANOTHER_SYSTEM, "'acme-enclave'", "'bolt-shop'"));
    }

    private static StartImport start(String fileName, Sha256 file) {
        return new StartImport(IMPORT, ACME, fileName, file, "xlsx", 60, 50);
    }

    private static ImportStarted started() {
        return new ImportStarted(IMPORT, ACME, "poam.xlsx", FILE, "xlsx", 60, 50);
    }
}
