package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and figures, by role. */
class WhatAnOperatorIsToldTest {

    @TempDir
    static Path data;

    private static PoamProcess server;
    private static LocalProgram local;

    @BeforeAll
    static void a_server_runs() {
        server = PoamProcess.serving(data);
        local = LocalProgram.over(data);
        local.becomesTheFirstAdministrator(server.firstAdministratorsLink(), "ada");
        local.registersTheSystem("harbor", "HP");
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    /** A program with this role, on all systems or on one. */
    private static LocalProgram holding(Role role, String where) {
        var name = (role + where).toLowerCase(Locale.ROOT);
        var token =
                local.postJson("/api/tokens", "{\"name\": \"" + name + "\"}").accepted();
        local.command("GrantRole", "{\"account\": \"" + name + "\", \"role\": \"" + role + "\"" + where(where) + "}")
                .accepted();
        return local.with(token.text("token"));
    }

    private static String where(String system) {
        return system.isEmpty() ? "" : ", \"system\": \"" + system + "\"";
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void is_why_something_is_down_and_how_much_there_is(Role role) {
        var told = role == Role.OPERATOR || role == Role.ADMINISTRATOR;
        var program = holding(role, "");
        var health = program.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().has("components")).isEqualTo(told);
        assertThat(program.get("/actuator/health/ledger").status()).isEqualTo(told ? 200 : 404);
        assertThat(program.get("/actuator/prometheus").status()).isEqualTo(told ? 200 : 403);
    }

    @Test
    void is_told_to_nobody_for_a_role_on_one_system() {
        var program = holding(Role.ADMINISTRATOR, "harbor");
        assertThat(program.get("/actuator/health").body().has("components")).isFalse();
        assertThat(program.get("/actuator/prometheus").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void is_told_to_a_stranger_in_one_word(String path) {
        var health = local.with("nobody").get(path);
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().propertyNames()).doesNotContain("components", "details");
    }

    @Test
    void is_told_to_whoever_owns_the_data_folder() {
        assertThat(local.get("/actuator/health").body().path("components").has("ledger"))
                .isTrue();
    }
}
