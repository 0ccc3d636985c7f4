package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker-compose.yml} and what it mounts, read as text: no container engine is needed to see what it grants and asks for. */
@SuppressWarnings("NullAway.Init")
class TheComposeFileTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern PINNED = Pattern.compile("[a-z./-]+:v?\\d+\\.\\d+\\.\\d+[\\w.-]*");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY)");

    @TempDir
    Path folder;

    private final ComposeFile compose = new ComposeFile();
    private final Map<String, Map<String, Object>> services = compose.services();

    @Test
    void has_every_part_of_an_installation_on_many_machines() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrder(
                        "mongo-1",
                        "mongo-2",
                        "mongo-3",
                        "set-up",
                        "found",
                        "command-1",
                        "command-2",
                        "query-1",
                        "query-2",
                        "certificate",
                        "proxy",
                        "prometheus",
                        "grafana");
    }

    @Test
    void names_the_exact_version_of_every_image() {
        var images = Stream.concat(
                        services.keySet().stream().map(compose::image),
                        read("deploy/Dockerfile")
                                .lines()
                                .filter(line -> line.startsWith("FROM "))
                                .map(line -> line.split(" ")[1]))
                .collect(Collectors.toSet());

        assertThat(images).hasSizeGreaterThan(5).allMatch(PINNED.asMatchPredicate());
    }

    @Test
    void gives_no_container_a_right_that_it_does_not_need() {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(service)
                    .doesNotContainKeys("privileged", "cap_add", "devices", "pid", "ipc")
                    .contains(
                            entry("read_only", true),
                            entry("cap_drop", List.of("ALL")),
                            entry("security_opt", List.of("no-new-privileges:true")));
            assertThat(String.valueOf(service.get("network_mode"))).isNotEqualTo("host");
            assertThat(String.valueOf(service.get("volumes"))).doesNotContain("docker.sock");
        });
    }

    @Test
    void opens_only_the_proxy_to_the_network_and_the_dashboard_to_this_machine() {
        var ports = new TreeMap<String, Object>();
        services.forEach((name, service) -> {
            if (service.containsKey("ports")) {
                ports.put(name, service.get("ports"));
            }
        });

        assertThat(ports)
                .containsExactly(
                        entry("grafana", List.of("127.0.0.1:${POAM_GRAFANA_PORT:-3000}:3000")),
                        entry("proxy", List.of("${POAM_HTTPS_PORT:-443}:8443")));
        assertThat(compose.networks())
                .containsEntry("data", Map.of("internal", true))
                .containsEntry("watch", Map.of("internal", true));
    }

    @Test
    void restarts_every_part_and_asks_for_its_health_unless_it_is_a_job() {
        var healthOfNodes = read("deploy/Dockerfile");

        assertThat(healthOfNodes).contains("HEALTHCHECK").contains("/actuator/health");
        assertThat(services).allSatisfy((name, service) -> {
            if (Set.of("set-up", "found", "certificate").contains(name)) {
                assertThat(service).containsEntry("restart", "on-failure");
            } else {
                assertThat(service).containsEntry("restart", "unless-stopped");
                assertThat(service.containsKey("healthcheck")
                                || compose.image(name).startsWith("poam-ledger:"))
                        .isTrue();
            }
            assertThat(service).doesNotContainKey("depends_on");
        });
    }

    @Test
    void holds_no_secret_and_starts_with_none_missing() {
        services.keySet()
                .forEach(name -> compose.settings(name).forEach((setting, value) -> {
                    if (SECRET.matcher(setting).matches()) {
                        assertThat(value).as(name + " " + setting).matches("\\$\\{[A-Z_]+:\\?[^}]+}");
                    }
                    if (value.contains("://") && value.contains("@")) {
                        assertThat(value)
                                .as(name + " " + setting)
                                .matches("mongodb://[a-z]+:\\$\\{[A-Z_]+_PASSWORD:\\?[^}]+}@.*");
                    }
                }));
    }

    @Test
    void finds_every_value_that_it_requires_in_the_file_that_make_secrets_makes() throws Exception {
        var env = folder.resolve("env");
        var made = makeSecrets(env);
        var lines = Files.readAllLines(env).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.split("=")[0], line -> line.substring(line.indexOf('=') + 1)));
        var required = ComposeFile.VARIABLE
                .matcher(ComposeFile.text())
                .results()
                .filter(variable -> ":?".equals(variable.group(2)))
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());

        assertThat(made).isZero();
        assertThat(lines.keySet()).isEqualTo(required);
        assertThat(lines.values().stream().filter(value -> !value.isEmpty()))
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[0-9a-f]{64}"));
        assertThat(Files.getPosixFilePermissions(env)).hasSize(2);
    }

    @Test
    void does_not_lose_secrets_by_making_others_over_them() throws Exception {
        var env = Files.writeString(folder.resolve("env"), "POAM_COOKIE_KEY=ours\n");

        assertThat(makeSecrets(env)).isEqualTo(1);
        assertThat(env).hasContent("POAM_COOKIE_KEY=ours");
    }

    @Test
    void uses_no_setting_that_is_not_written_down() {
        var written = read("docs/operations.md") + read("docs/many-machines.md");
        var used = new TreeSet<String>();
        ComposeFile.VARIABLE
                .matcher(ComposeFile.text())
                .results()
                .map(variable -> variable.group(1))
                .forEach(used::add);
        services.keySet()
                .forEach(name -> compose.settings(name).keySet().stream()
                        .filter(setting -> setting.startsWith("POAM_") || setting.startsWith("MANAGEMENT_"))
                        .forEach(used::add));

        assertThat(used).hasSizeGreaterThan(20).allMatch(setting -> written.contains("`" + setting + "`"));
    }

    @Test
    void starts_command_and_query_nodes_that_differ_in_their_side_and_their_database_user_only() {
        var command = compose.settings("command-1");
        var query = compose.settings("query-1");

        assertThat(compose.settings("command-2")).isEqualTo(command);
        assertThat(compose.settings("query-2")).isEqualTo(query);
        assertThat(command.keySet()).isEqualTo(query.keySet());
        assertThat(command.entrySet().stream()
                        .filter(setting -> !query.entrySet().contains(setting))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("POAM_SIDES", "POAM_LEDGER");
        assertThat(command.get("POAM_LEDGER")).startsWith("mongodb://command:");
        assertThat(query.get("POAM_LEDGER")).startsWith("mongodb://query:");
    }

    @Test
    void lets_a_user_of_the_database_do_what_its_part_does_and_nothing_else() {
        var rights = JsonMapper.shared().readValue(read("deploy/mongo/rights.json"), Map.class);

        assertThat(rights)
                .isEqualTo(Map.of(
                        "founder",
                        Map.of(
                                "ledger", List.of("find", "insert", "createCollection"),
                                "commits", List.of("find", "createCollection", "createIndex"),
                                "snapshots", List.of("createCollection"),
                                "evidence", List.of("createCollection")),
                        "command",
                        Map.of(
                                "ledger", List.of("find"),
                                "commits", List.of("find", "insert"),
                                "evidence", List.of("find", "insert"),
                                "snapshots", List.of("find", "insert", "update")),
                        "query",
                        Map.of(
                                "ledger", List.of("find"),
                                "commits", List.of("find"),
                                "evidence", List.of("find"),
                                "snapshots", List.of("find")),
                        "disposal",
                        Map.of("evidence", List.of("find", "remove"))));
    }

    @Test
    void has_a_proxy_whose_configuration_nginx_accepts() {
        var tried = Nginx.tried(folder);

        assertThat(tried.output()).contains("test is successful").doesNotContain("[warn]");
        assertThat(tried.status()).isZero();
        assertThat(ComposeFile.VARIABLE
                        .matcher(read("deploy/nginx/nginx.conf.template"))
                        .results()
                        .map(variable -> variable.group(1)))
                .isSubsetOf(compose.settings("proxy").keySet());
    }

    private int makeSecrets(Path env) throws IOException, InterruptedException {
        return new ProcessBuilder(TOP.resolve("deploy/make-secrets").toString(), env.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String read(String file) {
        try {
            return Files.readString(TOP.resolve(file));
        } catch (IOException e) {
            throw new AssertionError("There is no " + file, e);
        }
    }
}
