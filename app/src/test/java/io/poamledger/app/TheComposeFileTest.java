package io.poamledger.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker-compose.yml} and what it mounts, read as text: no container engine is needed to see what it grants and asks for. */
@SuppressWarnings("NullAway.Init")
class TheComposeFileTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern PINNED = Pattern.compile("[a-z./-]+:v?\\d+\\.\\d+\\.\\d+[\\w.-]*");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY)(_?_FILE)?");

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
                        "backup",
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
    void names_the_exact_version_of_every_image_in_one_file() {
        var stages = read("deploy/Dockerfile")
                .lines()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" "))
                .toList();

        assertThat(stages.stream().map(stage -> stage[1])).hasSizeGreaterThan(5).allMatch(PINNED.asMatchPredicate());
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(compose.image(name)).matches("poam-ledger(-[a-z]+)?:\\d+\\.\\d+\\.\\d+");
            assertThat(service.get("build"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("dockerfile", "deploy/Dockerfile")
                    .extractingByKey("target")
                    .isIn(stages.stream().map(stage -> stage[3]).toList());
        });
    }

    @Test
    void needs_no_file_of_the_checkout_that_a_container_has_to_be_able_to_read() {
        assertThat(services)
                .allSatisfy(
                        (name, service) -> assertThat(volumes(service)).noneMatch(volume -> volume.startsWith(".")));
        assertThat(read("deploy/Dockerfile").lines().filter(line -> line.startsWith("COPY")))
                .allMatch(line -> line.matches("COPY --chmod=0(755|644) .*")
                        || line.contains(" --from=build ")
                        || line.equals("COPY . ."));
        assertThat(read(".dockerignore").lines()).contains(".env", "secrets");
        assertThat(read(".gitignore").lines()).contains("/.env", "/secrets/");
    }

    @Test
    void lets_containers_read_and_write_a_folder_of_this_machine_where_selinux_watches() {
        services.values()
                .forEach(service -> assertThat(volumes(service).filter(volume -> volume.startsWith("${")))
                        .allMatch(volume -> volume.matches(".*:(ro,)?z")));
        assertThat(services.keySet().stream()
                        .filter(name -> volumes(requireNonNull(services.get(name)))
                                .anyMatch(volume -> volume.startsWith("${"))))
                .containsExactlyInAnyOrder(
                        "backup", "certificate", "proxy", "command-1", "command-2", "query-1", "query-2");
    }

    @Test
    void limits_memory_processors_and_processes_of_every_part() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(service).containsKeys("mem_limit", "cpus", "pids_limit"));
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
                assertThat(service).containsEntry("restart", "on-failure").doesNotContainKey("profiles");
            } else if (name.equals("backup")) {
                assertThat(service).containsEntry("restart", "no").containsEntry("profiles", List.of("backup"));
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
    void gives_secrets_in_files_only_and_to_each_part_only_its_own() {
        services.forEach((name, service) -> {
            var files = compose.settings(name).entrySet().stream()
                    .filter(setting -> SECRET.matcher(setting.getKey()).matches())
                    .map(Map.Entry::getValue);
            var given = (List<?>) service.getOrDefault("secrets", List.of());

            assertThat(files)
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(given.stream()
                            .map(secret -> "/run/secrets/" + secret)
                            .toList());
            assertThat(compose.settings(name).values())
                    .as(name)
                    .noneMatch(value -> value.matches("mongodb://[^@/]*:[^@/]*@.*"));
        });
    }

    @Test
    void has_no_dollar_sign_that_is_not_the_beginning_of_a_setting() {
        assertThat(ComposeFile.VARIABLE.matcher(ComposeFile.text()).replaceAll(""))
                .doesNotContain("$");
    }

    @Test
    void finds_every_value_and_secret_that_it_requires_in_what_make_secrets_makes() throws Exception {
        var made = makeSecrets();
        var lines = Files.readAllLines(folder.resolve(".env")).stream()
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
        assertThat(lines.values()).containsOnly("''");
        var secrets = new TreeMap<String, String>();
        for (var name : compose.secrets().keySet()) {
            assertThat(compose.secrets().get(name))
                    .isEqualTo(Map.of("file", "${POAM_SECRETS_FOLDER:-./secrets}/" + name));
            secrets.put(name, Files.readString(folder.resolve("secrets").resolve(name)));
        }
        assertThat(secrets.remove("oidc-client-secret")).isEmpty();
        assertThat(secrets.values())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[0-9a-f]{64}"));
    }

    @Test
    void keeps_others_of_this_machine_out_of_the_secrets_that_the_users_of_containers_have_to_read() throws Exception {
        makeSecrets();

        assertThat(permissions("secrets")).isEqualTo("rwx------");
        assertThat(permissions("secrets/mongodb-key")).isEqualTo("rw-r--r--");
        assertThat(permissions(".env")).isEqualTo("rw-------");
    }

    @Test
    void does_not_lose_secrets_by_making_others_over_them() throws Exception {
        var env = Files.writeString(folder.resolve(".env"), "POAM_HOST='ours'\n");

        assertThat(makeSecrets()).isEqualTo(1);
        assertThat(env).hasContent("POAM_HOST='ours'");
        assertThat(folder.resolve("secrets")).doesNotExist();
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
                .containsExactlyInAnyOrder("POAM_SIDES", "POAM_LEDGER", "POAM_LEDGER_PASSWORD_FILE");
        assertThat(command.get("POAM_LEDGER")).startsWith("mongodb://command@");
        assertThat(query.get("POAM_LEDGER")).startsWith("mongodb://query@");
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
                                "commits", List.of("find", "insert", "listIndexes"),
                                "evidence", List.of("find", "insert"),
                                "snapshots", List.of("find", "insert", "update")),
                        "query",
                        Map.of(
                                "ledger", List.of("find"),
                                "commits", List.of("find", "listIndexes"),
                                "evidence", List.of("find"),
                                "snapshots", List.of("find")),
                        "disposal",
                        Map.of(
                                "ledger", List.of("find"),
                                "commits", List.of("find", "listIndexes"),
                                "evidence", List.of("find", "remove"))));
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

    @Test
    void sends_commands_to_one_node_and_to_the_other_only_in_its_absence() {
        assertThat(requireNonNull(compose.settings("proxy").get("POAM_COMMAND_NODES"))
                        .split("; ?", 0))
                .containsExactly(
                        "server command-1:8080 resolve max_fails=0",
                        "server command-2:8080 resolve max_fails=0 backup");
        assertThat(compose.settings("proxy").get("POAM_QUERY_NODES")).doesNotContain("backup");
    }

    @Test
    void wakes_somebody_for_everything_that_needs_a_person() {
        var alerts = alerts();

        assertThat(read("deploy/prometheus/prometheus.yml")).contains("rule_files: [alerts.yml]");
        assertThat(alerts.stream().map(alert -> alert.get("alert")))
                .contains(
                        "NodeDown",
                        "LedgerTakesNoAppends",
                        "AppendsAreNotAnswered",
                        "LedgerIsDamaged",
                        "ViewsHaveStopped",
                        "ViewsAreBehind",
                        "QuestionIsIncomplete",
                        "DiskFills",
                        "BackupIsOld");
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.get("expr")).asString().isNotBlank();
            assertThat(((Map<?, ?>) requireNonNull(alert.get("labels"))).keySet())
                    .hasToString("[severity]");
            assertThat(((Map<?, ?>) requireNonNull(alert.get("annotations"))).keySet())
                    .hasToString("[summary, action]");
        });
    }

    private static List<Map<String, Object>> alerts() {
        Map<String, List<Map<String, List<Map<String, Object>>>>> rules =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(read("deploy/prometheus/alerts.yml"));
        return requireNonNull(requireNonNull(rules.get("groups")).getFirst().get("rules"));
    }

    private static Stream<String> volumes(Map<String, Object> service) {
        return ((List<?>) service.getOrDefault("volumes", List.of())).stream().map(String::valueOf);
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private int makeSecrets() throws IOException, InterruptedException {
        return new ProcessBuilder(TOP.resolve("deploy/make-secrets").toString(), folder.toString())
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
