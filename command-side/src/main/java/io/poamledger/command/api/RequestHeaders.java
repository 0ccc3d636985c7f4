package io.poamledger.command.api;

import io.poamledger.command.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a command's request says in its headers. */
public final class RequestHeaders {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String IF_MATCH = "If-Match";

    /** {@code page} when one of our own pages sent it. */
    public static final String SOURCE = "X-POAM-Source";

    /** Up to 64 letters, digits and {@code . _ -}; taken over into the events, else one is made. */
    public static final String CORRELATION = "X-Correlation-Id";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"|([0-9]{1,18})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestHeaders() {}

    /** @throws Malformed it is missing, or not 1 to 200 printable ASCII characters */
    public static String idempotencyKey(HttpServletRequest http) {
        var key = http.getHeader(IDEMPOTENCY_KEY);
        if (key == null || key.isBlank()) {
            throw new Malformed(
                    IDEMPOTENCY_KEY,
                    "",
                    "The header Idempotency-Key is missing. Send a new random text with every new request, and the same"
                            + " one when you repeat it.");
        }
        if (!KEY.matcher(key.strip()).matches()) {
            throw new Malformed(IDEMPOTENCY_KEY, key, "An Idempotency-Key has 1 to 200 printable ASCII characters.");
        }
        return key.strip();
    }

    /**
     * The version that the sender saw; empty without the header or with {@code *}.
     *
     * @throws Malformed it is neither {@code "7"} nor {@code W/"7"} nor {@code 7}
     */
    public static OptionalLong expectedVersion(HttpServletRequest http) {
        var header = http.getHeader(IF_MATCH);
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new Malformed(IF_MATCH, header, "If-Match is the version that you saw, such as \"7\".");
        }
        return OptionalLong.of(Long.parseLong(version.group(1) != null ? version.group(1) : version.group(2)));
    }

    /** {@code page} or {@code api}. */
    public static String source(HttpServletRequest http) {
        return "page".equals(http.getHeader(SOURCE)) ? "page" : "api";
    }

    public static String correlationId(HttpServletRequest http) {
        var id = http.getHeader(CORRELATION);
        return id != null && NAME.matcher(id).matches() ? id : UUID.randomUUID().toString();
    }
}
