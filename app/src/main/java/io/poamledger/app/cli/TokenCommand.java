package io.poamledger.app.cli;

import io.poamledger.app.server.Refusal;
import io.poamledger.events.organisation.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "token", description = "Make an API token for a program; it is shown once. The server must be running.")
@SuppressWarnings("NullAway.Init")
final class TokenCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Mixin
    private final Where where = new Where();

    @Parameters(paramLabel = "NAME", description = "the program's account id, such as nightly-export")
    private String name;

    @Option(names = "--role", required = true, description = "one of ${COMPLETION-CANDIDATES}")
    private Role role;

    @Option(names = "--system", paramLabel = "ID", description = "only for this system (default: all)")
    private Optional<String> system = Optional.empty();

    @Option(names = "--days", defaultValue = "90", description = "how long it is good (default: ${DEFAULT-VALUE})")
    private int days;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var server = new LocalServer(where.folder());
        var token = accepted(post(server, "/api/tokens", Map.of("name", name, "days", days)));
        var grant = new TreeMap<String, Object>(Map.of("account", name, "role", role.name()));
        system.ifPresent(id -> grant.put("system", id));
        accepted(post(server, "/api/commands/GrantRole", grant));
        spec.commandLine().getOut().println(token.body().path("token").asString());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static LocalServer.Answer post(LocalServer server, String path, Map<String, ?> body) {
        return server.post(
                path,
                "application/json",
                UUID.randomUUID().toString(),
                BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private static LocalServer.Answer accepted(LocalServer.Answer answer) {
        if (!answer.accepted()) {
            throw new Refusal(answer.problem());
        }
        return answer;
    }
}
