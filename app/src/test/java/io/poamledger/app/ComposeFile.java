package io.poamledger.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml}, read. */
@SuppressWarnings("unchecked")
final class ComposeFile {

    /** The name, then {@code :?} where it has to be set or {@code :-} before what it is otherwise. */
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:\\?|:-)?([^}]*)}");

    private final Map<String, Object> parsed;

    ComposeFile() {
        parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(text());
    }

    static String text() {
        try {
            return Files.readString(Path.of("..", "docker-compose.yml"));
        } catch (IOException e) {
            throw new AssertionError("There is no docker-compose.yml", e);
        }
    }

    Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) requireNonNull(parsed.get("services"));
    }

    Map<String, Map<String, Object>> networks() {
        return (Map<String, Map<String, Object>>) requireNonNull(parsed.get("networks"));
    }

    /** The files that hold secrets, by the name under which a service may ask for them. */
    Map<String, Map<String, String>> secrets() {
        return (Map<String, Map<String, String>>) requireNonNull(parsed.get("secrets"));
    }

    String image(String service) {
        return requireNonNull(requireNonNull(services().get(service)).get("image"))
                .toString();
    }

    /** The settings of a service as they are written, with the names of variables. */
    Map<String, String> settings(String service) {
        return (Map<String, String>) requireNonNull(services().get(service)).getOrDefault("environment", Map.of());
    }

    /** The settings of a service as its process sees them, every required variable having this value. */
    Map<String, String> settings(String service, String required) {
        var seen = new TreeMap<String, String>();
        settings(service)
                .forEach((name, written) -> seen.put(
                        name,
                        VARIABLE.matcher(written)
                                .replaceAll(variable -> Matcher.quoteReplacement(
                                        ":-".equals(variable.group(2)) ? variable.group(3) : required))));
        return seen;
    }
}
