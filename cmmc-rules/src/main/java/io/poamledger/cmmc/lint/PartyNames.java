package io.poamledger.cmmc.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Does a party name somebody who can be asked? */
final class PartyNames {

    private static final Set<String> GROUPS = Words.set("""
            team teams department dept group staff desk helpdesk office vendor vendors contractor contractors supplier it hr ict
            security engineering operations ops management users user everyone everybody all anyone admins administrators
            personnel employees network infrastructure support systems company organization organisation we us msp provider
            cybersecurity compliance facilities finance legal quality production purchasing help cyber information the
            """);
    private static final Set<String> SINGLE_ROLES = Words.set("""
            isso issm ciso cio cto ceo cfo coo fso officer manager director custodian lead head chief president coordinator
            supervisor foreman owner
            """);
    private static final Pattern ACCOUNT = Pattern.compile("\\p{L}+[._]\\p{L}+|\\S+@\\S+");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\.?");

    private PartyNames() {}

    static Optional<Remark> check(Words words) {
        if (words.any(SINGLE_ROLES) || words.find(ACCOUNT).isPresent() || namesSomebody(words.text())) {
            return Optional.empty();
        }
        return Optional.of(Remark.advice(
                Check.UNNAMED_PARTY,
                Field.PARTY.inWords(),
                words.text(),
                "A group or nobody stands there; nobody feels asked."));
    }

    /** A capitalised word that is neither a group's nor an abbreviation, outside of a group's name. */
    private static boolean namesSomebody(String text) {
        return Arrays.stream(text.split("[,;/()]|\\s[-–—]\\s", -1))
                .map(part -> Arrays.asList(part.strip().split("\\s+", -1)))
                .anyMatch(part -> part.stream().noneMatch(PartyNames::isGroup)
                        && part.stream().anyMatch(PartyNames::isName));
    }

    private static boolean isGroup(String word) {
        return GROUPS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isName(String word) {
        return CAPITALISED.matcher(word).matches() && !word.equals(word.toUpperCase(Locale.ROOT));
    }
}
