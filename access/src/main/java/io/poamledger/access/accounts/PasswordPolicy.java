package io.poamledger.access.accounts;

import io.poamledger.events.organisation.AccountId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long enough, not guessed early, and more than names that everybody knows. No rule about kinds
 * of characters (NIST SP 800-63B, section 3.1.1.2).
 */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private static final int ENOUGH_BESIDES_NAMES = 8;

    /** Shorter parts of a name are found in too many words. */
    private static final int SHORTEST_NAME = 4;

    private PasswordPolicy() {}

    /**
     * @param name of whoever it belongs to
     * @param organisation its name; empty while there is none
     * @throws InvalidEntry the password is refused; the message never repeats it
     */
    static void check(String password, AccountId id, String name, Optional<String> organisation) {
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
        var names = List.of(id.value(), name, organisation.orElse(""));
        if (besides(names, password) < ENOUGH_BESIDES_NAMES) {
            throw new InvalidEntry(
                    "password",
                    "A password needs at least " + ENOUGH_BESIDES_NAMES
                            + " letters or digits beside your name, your account id and the name of the organisation.");
        }
        if (Guesses.findSoon(password, names)) {
            throw new InvalidEntry(
                    "password",
                    "This password is among the first that are tried: it is made of common passwords, words, names, dates"
                            + " or keys beside each other. Several words that do not belong together will do.");
        }
    }

    /** How much is left without the words of the names; all of it where it has none of them. */
    private static long besides(List<String> names, String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var left = names.stream()
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .reduce(lower, (rest, word) -> rest.replace(word, " "));
        return left.equals(lower)
                ? lower.length()
                : left.chars().filter(Character::isLetterOrDigit).count();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
