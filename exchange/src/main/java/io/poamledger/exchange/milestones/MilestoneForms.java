package io.poamledger.exchange.milestones;

import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.values.DateText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms in which people write a milestone, and the words that they have for its state. */
final class MilestoneForms {

    private static final String NUMBER =
            "(?:\\(\\d{1,3}\\)|(?:MS|M|Milestone)\\s*\\d{1,3}[.:)]?(?!\\d)|#\\d{1,3}[.:)]?|\\d{1,3}[.)](?!\\d)|[-*•])\\s*";
    private static final String DATE = "(" + DateText.FORM + ")";
    private static final String DONE = "done|completed?|closed|finished";
    private static final String CANCELLED = "cancell?ed";
    private static final String OTHERS =
            "planned|open|not[ -]started|in[ -]progress|ongoing|started|on[ -]track|at[ -]risk"
                    + "|delayed|late|overdue|pending|on[ -]hold|blocked|deferred";
    private static final String STATE = "(" + DONE + "|" + CANCELLED + "|" + OTHERS + ")";

    static final Pattern NUMBERED = pattern("(" + NUMBER + ")?(.*)");
    static final Pattern BOX = pattern("\\[([ x✓✔])]\\s+(.*)");
    static final Pattern UNDATED = pattern("undated\\s*:\\s*(.*)");
    static final Pattern RANGE = pattern(
            "[(\\[]?" + DATE + "\\s*(?:-|–|—|to|until|through)\\s*" + DATE + "[)\\]]?(?:\\s*[:–—-]\\s*|\\s+|$)(.*)");
    static final Pattern DATE_FIRST =
            pattern("[(\\[]?(?:(?:due|by|target)\\s*:?\\s*)?" + DATE + "[)\\]]?(?:\\s*[:–—-]\\s*|\\s+|$)(.*)");
    static final Pattern STATE_LAST = pattern("(?:(?:\\s[–—-]|\\s*[,;(\\[])\\s*" + STATE + "(?:\\s*:?\\s*(?:on\\s+)?"
            + DATE + ")?|\\s" + STATE + "\\s*:?\\s*(?:on\\s+)?" + DATE + ")\\s*[)\\]]?$");
    static final Pattern NOTE_LAST = pattern("\\s*;\\s*([^;()\\[\\]]{1,100})\\)$");
    static final Pattern DATE_LAST =
            pattern("\\s*[,;(\\[–—-]?\\s*(?:\\b(?:due|by|target|on|until)\\b)?:?\\s*" + DATE + "\\s*[)\\]]?\\.?$");
    static final Pattern MAYBE_STATE = pattern("(?:^|.*\\s)(?:" + DONE + "|" + CANCELLED + ")\\W*$|(?:" + DONE + "|"
            + CANCELLED + ")\\s*[:–—-].*|[✓✔☑✅].*");

    private static final Set<String> SAYS_NO_MORE = Set.of("planned", "open");

    private MilestoneForms() {}

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    static MilestoneStatus status(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.matches(DONE)) {
            return MilestoneStatus.COMPLETED;
        }
        return plain.matches(CANCELLED) ? MilestoneStatus.CANCELLED : MilestoneStatus.PLANNED;
    }

    /** Whether the word says nothing that {@link MilestoneStatus#PLANNED} does not. */
    static boolean saysNoMore(String word) {
        return SAYS_NO_MORE.contains(word.toLowerCase(Locale.ROOT));
    }
}
