package io.poamledger.access.accounts;

import io.poamledger.events.organisation.AccountId;
import java.util.Locale;

/**
 * What a password must be: long enough, and not the name of whoever it belongs to. No rule about kinds of characters
 * (NIST SP 800-63B, section 3.1.1.2).
 */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private PasswordPolicy() {}

    /** @throws InvalidEntry the password is refused; the message never repeats it */
    static void check(String password, AccountId id, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InvalidEntry("password", "A password needs at least " + SHORTEST + " characters; any will do.");
        }
        if (length > LONGEST) {
            throw new InvalidEntry("password", "A password has at most " + LONGEST + " characters.");
        }
        if (plain(password).equals(plain(id.value())) || plain(password).equals(plain(name))) {
            throw new InvalidEntry("password", "A password must not be your name or account id.");
        }
        if (password.codePoints().distinct().count() < 4) {
            throw new InvalidEntry("password", "A password needs at least four different characters.");
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
