package io.poamledger.access.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.lang.ref.SoftReference;
import java.util.List;

/**
 * What somebody tries who tries the likely passwords first, by zxcvbn: it knows 30,000 leaked passwords, names and words, and what people
 * do with them.
 */
final class Guesses {

    /** Not among the first 10^8. */
    private static final int NOT_SOON = 3;

    /** The time that it takes grows with the square of the length, and more; what is strong so far stays strong. */
    private static final int LOOKED_AT = 32;

    /** 15 MB, and passwords are seldom chosen. */
    private static SoftReference<Zxcvbn> lists = new SoftReference<>(null);

    private Guesses() {}

    /** @param names that whoever tries will think of */
    static boolean findSoon(String password, List<String> names) {
        var characters = Math.min(LOOKED_AT, password.codePointCount(0, password.length()));
        var beginning = password.substring(0, password.offsetByCodePoints(0, characters));
        return lists().measure(beginning, names).getScore() < NOT_SOON;
    }

    private static synchronized Zxcvbn lists() {
        var kept = lists.get();
        if (kept == null) {
            kept = new Zxcvbn();
            lists = new SoftReference<>(kept);
        }
        return kept;
    }
}
