package io.poamledger.access.signin.pages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever to a page of our own. */
public final class LocalPath {

    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private LocalPath() {}

    /** The path with its query, or {@code /} for anything that a browser could take for another site. */
    public static String of(@Nullable String next) {
        return next != null && next.length() <= 2000 && FORM.matcher(next).matches() ? next : "/";
    }
}
