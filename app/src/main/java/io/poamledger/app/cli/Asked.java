package io.poamledger.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the server: a path, and the parameters that were said. */
record Asked(String pathAndQuery) {

    /** Null says nothing. */
    Asked with(String parameter, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var joint = pathAndQuery.contains("?") ? "&" : "?";
        return new Asked(pathAndQuery + joint + parameter + "=" + encoded(value));
    }

    /** The same parameter several times. */
    Asked with(String parameter, List<String> values) {
        var asked = this;
        for (var value : values) {
            asked = asked.with(parameter, value);
        }
        return asked;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
