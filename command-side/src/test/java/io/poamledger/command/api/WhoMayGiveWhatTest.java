package io.poamledger.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhoMayGiveWhatTest {

    static final SystemId OTHER = new SystemId("other");

    @TempDir
    static Path folder;

    static CommandNode node;
    static final Map<Role, Client> CLIENTS = new EnumMap<>(Role.class);

    @BeforeAll
    static void start() {
        node = new CommandNode(folder);
        node.register(OTHER);
        for (var role : Role.values()) {
            CLIENTS.put(role, node.client(role.name().toLowerCase(Locale.ROOT), role));
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static Client client(Role role) {
        return Objects.requireNonNull(CLIENTS.get(role));
    }

    static Stream<Arguments> commandsAndRoles() {
        return new CommandTypes()
                .all().stream()
                        .filter(CommandType::sentByHand)
                        .flatMap(type -> Stream.of(Role.values())
                                .map(role -> Arguments.of(
                                        type.name(), role, type.allowed().contains(role))));
    }

    @ParameterizedTest
    @MethodSource("commandsAndRoles")
    void passes_only_those_whose_role_allows_it(String command, Role role, boolean allowed) {
        var answer = client(role).command(command, "{}");
        assertThat(answer.status()).isEqualTo(allowed ? 400 : 403);
    }

    @Test
    void asks_for_the_role_on_the_very_system() {
        var client = node.clientOn(OTHER, "olga", Role.COMPLIANCE_MANAGER);
        var here = "{\"systemId\": \"other\", \"kind\": \"OTHER\", \"title\": \"x\"}";
        assertThat(client.command("OpenWeakness", here).status()).isEqualTo(201);
        var before = node.events();
        var elsewhere = client.command("OpenWeakness", here.replace("other", "acme"));
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.text("detail")).contains("role compliance manager").contains("acme");
        assertThat(client.command("GrantRole", "{\"account\": \"olga\", \"role\": \"OWNER\"}")
                        .status())
                .isEqualTo(403);
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void tells_nobody_which_evidence_another_system_has() {
        var theirs = client(Role.OWNER)
                .upload("/api/evidence?system=acme", "secret-plan.pdf", "%PDF-".getBytes(UTF_8), "Idempotency-Key", "e")
                .text("ids.evidenceId");
        var nobodys = new EvidenceId(UUID.randomUUID()).toString();
        var stranger = node.clientOn(OTHER, "otto", Role.COMPLIANCE_MANAGER);
        var item = stranger.command("OpenWeakness", "{\"systemId\": \"other\", \"kind\": \"OTHER\", \"title\": \"x\"}")
                .text("ids.itemId");
        var attach = "{\"itemId\": \"" + item + "\", \"evidenceId\": \"%s\", \"note\": \"\"}";
        var finalise = "{\"evidenceId\": \"%s\", \"systemId\": \"other\"}";
        for (var command :
                Map.of("AttachEvidence", attach, "FinaliseEvidence", finalise).entrySet()) {
            var known =
                    stranger.command(command.getKey(), command.getValue().formatted(theirs), "k", "If-Match", "\"7\"");
            var unknown =
                    stranger.command(command.getKey(), command.getValue().formatted(nobodys), "k", "If-Match", "\"7\"");
            assertThat(known.body().replace(theirs, nobodys)).isEqualTo(unknown.body());
            assertThat(known.status()).isEqualTo(unknown.status()).isIn(404, 409, 422);
        }
    }

    @Test
    void forgets_a_role_with_the_event_that_revokes_it() {
        var client = node.client("rita", Role.COMPLIANCE_MANAGER);
        var weakness = "{\"systemId\": \"acme\", \"kind\": \"OTHER\", \"title\": \"x\"}";
        assertThat(client.command("OpenWeakness", weakness).status()).isEqualTo(201);
        client(Role.ADMINISTRATOR)
                .command(
                        "RevokeRole",
                        "{\"account\": \"rita\", \"role\": \"COMPLIANCE_MANAGER\", \"reason\": \"moved on\"}");
        assertThat(client.command("OpenWeakness", weakness).status()).isEqualTo(403);
    }

    @Test
    void lets_an_administrator_of_one_system_grant_roles_on_it_only() {
        var client = node.clientOn(OTHER, "adam", Role.ADMINISTRATOR);
        node.client("paula");
        var grant = "{\"account\": \"paula\", \"role\": \"OWNER\", \"system\": \"%s\"}";
        assertThat(client.command("GrantRole", grant.formatted("other")).status())
                .isEqualTo(200);
        assertThat(client.command("GrantRole", grant.formatted("acme")).status())
                .isEqualTo(403);
    }

    @Test
    void knows_nobody_without_a_token() throws Exception {
        for (var path : new String[] {"/api/commands/OpenWeakness", "/api/evidence?system=acme", "/api/imports"}) {
            try (var http = HttpClient.newHttpClient()) {
                URI uri = node.at(path);
                var request = HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer poam_nobody_nothing")
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
                assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(401);
            }
        }
    }
}
