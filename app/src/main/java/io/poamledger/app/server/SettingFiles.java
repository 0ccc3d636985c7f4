package io.poamledger.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Settings that are kept in files, as container engines hand out secrets: where {@code POAM_X_FILE} names a file, {@code POAM_X} is what
 * stands in it, to the letter but for one line end at its end.
 */
public final class SettingFiles {

    private static final Pattern NAMES_A_FILE = Pattern.compile("(POAM_.+)_FILE");

    private SettingFiles() {}

    /**
     * A setting of this process, from its environment or from the file that the environment names.
     *
     * @throws Refusal a file cannot be read or is empty, or a setting is given twice
     */
    public static Optional<String> value(String name) {
        return Optional.ofNullable(System.getenv(name))
                .or(() -> Optional.ofNullable(read(System.getenv()).get(name)));
    }

    /**
     * What the files hold, under the names that the settings have in an environment.
     *
     * @throws Refusal a file cannot be read or is empty, or a setting is given twice
     */
    static Map<String, String> read(Map<String, String> environment) {
        var read = new HashMap<String, String>();
        environment.forEach((name, file) -> {
            var named = NAMES_A_FILE.matcher(name);
            if (named.matches() && !file.isBlank()) {
                var setting = named.group(1);
                if (environment.containsKey(setting)) {
                    throw new Refusal("Both " + setting + " and " + name + " are set. Leave one of them out.");
                }
                read.put(setting, content(name, file));
            }
        });
        return Map.copyOf(read);
    }

    private static String content(String name, String file) {
        String content;
        try {
            content = Files.readString(Path.of(file)).replaceFirst("\\r?\\n\\z", "");
        } catch (IOException | InvalidPathException e) {
            throw new Refusal("The file '" + file + "' that " + name + " names cannot be read: " + e, e);
        }
        if (content.isEmpty()) {
            throw new Refusal("The file '" + file + "' that " + name + " names is empty.");
        }
        return content;
    }
}
