package io.poamledger.exchange.columns;

import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.FileVocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the values of a column look like whose title says nothing to us. */
final class ColumnValues {

    static final String DATES = "dates";
    static final String STATES = "states";
    static final String PEOPLE = "people";
    static final String LEVELS = "levels of risk";
    static final String REQUIREMENTS = "requirements";

    private static final int SHORT = 40;
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’-]+,\\s\\p{Lu}[\\p{L}'’.-]*|\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?\\s\\p{Lu}[\\p{L}'’-]+"
                    + "|\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\.)?\\s\\p{Lu}[\\p{L}'’-]*\\p{Ll})|\\S+@\\S+\\.\\S+");
    private static final Pattern REQUIREMENT =
            Pattern.compile("(?:[A-Za-z]{2}[.-]?\\s?L[12]-\\s?)?0?3\\.\\d{1,2}\\.\\d{1,2}\\b.*", Pattern.DOTALL);
    private static final Pattern DATED_TITLE = title("date|deadline|due|ecd|eta|suspense");
    private static final Pattern STATE_TITLE = title("status|state|stage|disposition");
    private static final Pattern PEOPLE_TITLE =
            title("owners?|responsible|assignees?|assigned|poc|contact|lead|leader|manager"
                    + "|custodian|part(?:y|ies)|person|personnel|staff|issm|isso|approver|author|reviewer|validator");
    private static final Pattern LEVEL_TITLE = title("risk|severity|criticality|priority|likelihood|impact|level");

    private ColumnValues() {}

    private static Pattern title(String words) {
        return Pattern.compile("(?:^|.*[^\\p{L}])(?:" + words + ")(?:[^\\p{L}].*|$)", Pattern.CASE_INSENSITIVE);
    }

    /** What they look like that an item has a field for; empty for anything else. */
    static Optional<String> holds(String title, List<String> values) {
        var said = values.stream()
                .filter(text -> !FileVocabulary.meansNothing(text))
                .toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var words = title.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").replace('_', ' ');
        if (atLeastHalf(said, DateText::looksLikeOne)
                || DATED_TITLE.matcher(words).matches() && said.stream().anyMatch(ColumnValues::mayBeADate)) {
            return Optional.of(DATES);
        }
        if (atLeastHalf(said, text -> REQUIREMENT.matcher(text).matches())) {
            return Optional.of(REQUIREMENTS);
        }
        if (atLeastHalf(said, FileVocabulary::isLevel)
                || LEVEL_TITLE.matcher(words).matches() && said.stream().anyMatch(FileVocabulary::isLevel)) {
            return Optional.of(LEVELS);
        }
        if (atLeastHalf(said, FileVocabulary::isState)
                || STATE_TITLE.matcher(words).matches() && atLeastHalf(said, text -> text.length() <= SHORT)) {
            return Optional.of(STATES);
        }
        var named = atLeastHalf(said, text -> NAME.matcher(text).matches());
        return named || PEOPLE_TITLE.matcher(words).matches() && atLeastHalf(said, ColumnValues::mayBeSomebody)
                ? Optional.of(PEOPLE)
                : Optional.empty();
    }

    private static boolean mayBeADate(String text) {
        return DateText.in(text).findAny().isPresent() || text.matches("\\d{5}(?:\\.\\d+)?");
    }

    private static boolean mayBeSomebody(String text) {
        return text.length() <= 2 * SHORT
                && text.chars().anyMatch(Character::isLetter)
                && !text.matches("(?i)yes|no|true|false|y|n");
    }

    private static boolean atLeastHalf(List<String> values, Predicate<String> is) {
        return 2 * values.stream().filter(is).count() >= values.size();
    }
}
