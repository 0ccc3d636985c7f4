package io.poamledger.command.system;

import static io.poamledger.command.Ground.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Bounded;
import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteringASystemTest {

    private final FixtureConfiguration<InformationSystem> fixture = new AggregateTestFixture<>(InformationSystem.class)
            .registerInjectableResource(Ground.NO_PREFIXES)
            .registerInjectableResource(Ground.NO_STATUSES);

    @Test
    void brings_it_under_management() {
        fixture.givenNoPriorActivity().when(register("Acme enclave", 30)).expectEvents(registered());
    }

    @Test
    void says_nothing_when_it_is_registered_just_so() {
        fixture.given(registered())
                .when(register("Acme enclave", 30))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_refused_under_an_id_that_is_taken() {
        fixture.given(registered())
                .when(register("Another enclave", 30))
                .expectNoEvents()
                .expectException(
                        Refused.by(Rule.SYSTEM_EXISTS, "'acme-enclave'", "'Acme enclave'", "'Another enclave'"));
    }

    @Test
    void is_revised_with_the_old_the_new_and_the_reason() {
        fixture.given(registered())
                .when(revise(90, "quarterly from now on"))
                .expectEvents(new SystemRevised(ACME, acme(30), acme(90), "quarterly from now on"));
    }

    @Test
    void keeps_what_is_left_out_unless_that_is_to_be_empty() {
        var full = new SystemRevised(
                ACME,
                acme(30),
                profile(List.of("1ABC2"), Optional.of("1234567890"), Optional.of("the wiki"), Optional.of("1.0")),
                "all of it");
        var bare = profile(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        fixture.given(registered(), full)
                .when(revise(bare, false))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.WOULD_BE_EMPTIED,
                        "'cageCodes' was '1ABC2', 'cmmcUid' was '1234567890', 'sspReference' was 'the wiki', 'sspVersion' was '1.0'",
                        "'emptied'"));
        fixture.given(registered(), full)
                .when(revise(bare, true))
                .expectEvents(new SystemRevised(ACME, full.to(), bare, "moved"));
        fixture.given(registered(), full)
                .when(revise(
                        profile(List.of("3DEF4"), Optional.of("1234567890"), Optional.of("a vault"), Optional.of("2")),
                        false))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void says_nothing_when_nothing_would_change() {
        fixture.given(registered(), new SystemRevised(ACME, acme(30), acme(90), "quarterly"))
                .when(revise(90, "quarterly"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"itemPrefix,acme", "cageCodes,1AB", "cmmcUid,12345", "reviewEveryDays,0", "name,''"})
    void is_not_understood_with_a_field_that_cannot_be(String field, String value) {
        assertThatThrownBy(() -> Bounded.check(new RegisterSystem(
                        ACME,
                        field.equals("name") ? value : "Acme enclave",
                        field.equals("itemPrefix") ? value : "ACME",
                        CmmcLevel.LEVEL_2,
                        ZoneId.of(Ground.CHICAGO),
                        List.of(field.equals("cageCodes") ? value : "1ABC2"),
                        Optional.of(field.equals("cmmcUid") ? value : "1234567890"),
                        Optional.empty(),
                        Optional.empty(),
                        field.equals("reviewEveryDays") ? Integer.parseInt(value) : 30)))
                .isInstanceOfSatisfying(Malformed.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.value()).contains(value);
                });
    }

    private static SystemRegistered registered() {
        return new SystemRegistered(ACME, acme(30));
    }

    private static SystemProfile acme(int reviewEveryDays) {
        return new SystemProfile(
                "Acme enclave",
                "ACME",
                CmmcLevel.LEVEL_2,
                ZoneId.of(Ground.CHICAGO),
                List.of("1ABC2"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1.0"),
                reviewEveryDays);
    }

    private static SystemProfile profile(
            List<String> cageCodes, Optional<String> uid, Optional<String> plan, Optional<String> version) {
        return new SystemProfile(
                "Acme enclave",
                "ACME",
                CmmcLevel.LEVEL_2,
                ZoneId.of(Ground.CHICAGO),
                cageCodes,
                uid,
                plan,
                version,
                30);
    }

    private static ReviseSystem revise(SystemProfile to, boolean emptied) {
        return new ReviseSystem(
                ACME,
                to.name(),
                to.itemPrefix(),
                to.level(),
                to.timeZone(),
                to.cageCodes(),
                to.cmmcUid(),
                to.sspReference(),
                to.sspVersion(),
                to.reviewEveryDays(),
                emptied,
                "moved");
    }

    private static RegisterSystem register(String name, int reviewEveryDays) {
        return new RegisterSystem(
                ACME,
                name,
                "ACME",
                CmmcLevel.LEVEL_2,
                ZoneId.of(Ground.CHICAGO),
                List.of(" 1ABC2", ""),
                Optional.of(" "),
                Optional.empty(),
                Optional.of("1.0"),
                reviewEveryDays);
    }

    private static ReviseSystem revise(int reviewEveryDays, String reason) {
        return new ReviseSystem(
                ACME,
                "Acme enclave",
                "ACME",
                CmmcLevel.LEVEL_2,
                ZoneId.of(Ground.CHICAGO),
                List.of("1ABC2"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1.0"),
                reviewEveryDays,
                false,
                reason);
    }
}
