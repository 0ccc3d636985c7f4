package io.poamledger.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.poamledger.events.Events;
import io.poamledger.events.LedgerEvent;
import java.io.IOException;
import java.net.URLClassLoader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.junit.jupiter.api.Test;

/** The plan of the house, executable. The tests live here because only here every room is on the class path. */
class RoomsStayApartTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // What tests of one room lend to those of another.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.poamledger");

    @Test
    void the_two_sides_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("..command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.poamledger.query..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("..query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.poamledger.command..")
                .check(HOUSE);
    }

    @Test
    void events_and_rules_know_no_framework() {
        noClasses()
                .that()
                .resideInAnyPackage("io.poamledger.events..", "io.poamledger.cmmc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..", "tools.jackson..", "java.sql..")
                .check(HOUSE);
    }

    @Test
    void exchange_and_vault_know_neither_axon_nor_spring() {
        noClasses()
                .that()
                .resideInAnyPackage("io.poamledger.exchange..", "io.poamledger.vault..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..")
                .check(HOUSE);
    }

    @Test
    void nothing_depends_on_the_application() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.poamledger.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.poamledger.app..")
                .check(HOUSE);
    }

    @Test
    void no_driver_passes_the_ports_of_ledger_and_vault() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.poamledger.ledger",
                        "io.poamledger.ledger.format",
                        "io.poamledger.ledger.store",
                        "io.poamledger.ledger.append",
                        "io.poamledger.ledger.axon",
                        "io.poamledger.command..")
                .and()
                .resideOutsideOfPackage("io.poamledger.command.decisions")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..", "com.mongodb..", "org.bson..")
                .check(HOUSE);
    }

    /** The registry lists the families that are made of its own interface. */
    @Test
    void no_two_packages_need_each_other() {
        slices().matching("io.poamledger.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(type(Events.class), assignableTo(LedgerEvent.class))
                .check(HOUSE);
    }

    @Test
    void aggregates_are_nobody_elses_business() {
        classes()
                .that()
                .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
                .or()
                .containAnyFieldsThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "identify an aggregate", field -> field.isAnnotatedWith(AggregateIdentifier.class)))
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void time_comes_from_a_clock_that_a_test_can_hold() {
        for (var type : new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
            noClasses().should().callMethod(type, "now").check(HOUSE);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
    }

    @Test
    void no_class_hides_behind_a_name_that_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Impl|Dto|Manager|ServiceImpl|Repository)")
                .check(HOUSE);
    }

    /** Otherwise the first who asks the installed product for what needs it misses it. */
    @Test
    void every_class_that_ours_name_is_packaged() throws IOException {
        try (var packaged = new URLClassLoader(Packaged.entries(), ClassLoader.getPlatformClassLoader())) {
            assertThat(HOUSE.stream()
                            .flatMap(ours -> ours.getDirectDependenciesFromSelf().stream())
                            .map(named -> named.getTargetClass().getBaseComponentType())
                            .filter(named -> !named.isPrimitive())
                            .map(JavaClass::getName)
                            .distinct()
                            .filter(name -> packaged.getResource(name.replace('.', '/') + ".class") == null))
                    .isEmpty();
        }
    }
}
