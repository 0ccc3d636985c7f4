package io.poamledger.cmmc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoomsOfTheRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.poamledger.cmmc");

    @Test
    void the_rules_know_no_framework_and_nothing_of_the_house_but_the_language() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.poamledger.cmmc..",
                        "io.poamledger.events..",
                        "java.io",
                        "java.lang..",
                        "java.math",
                        "java.nio.charset",
                        "java.security",
                        "java.time..",
                        "java.util..",
                        "org.apache.commons.csv..",
                        "org.jspecify.annotations..")
                .check(HOUSE);
    }

    @Test
    void no_room_leads_back_to_itself() {
        slices().matching("io.poamledger.cmmc.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void only_the_zone_of_the_calendar_takes_a_clock() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("CalendarZone")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(HOUSE);
    }

    @Test
    void no_room_has_more_than_14_types() {
        var rooms = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(rooms.values()).allMatch(types -> types <= 14);
    }
}
