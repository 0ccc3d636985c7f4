package io.poamledger.command.item.ending;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.item.state.Involved;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.organisation.Actor;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether somebody is somebody else than those who answered for an item and did its work. A party that no account stands behind is told from
 * them by its name only: by the same words, in whatever order and case, as their account or the name that is shown of it.
 */
record Separation(Involved involved, Actor actor, KnownAccounts accounts) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Why they are not; empty where they are, as far as accounts and names tell. */
    Optional<String> whyNotSomebodyElse() {
        return involved.whyNotSomebodyElse(actor.account())
                .or(() -> unlinked().stream()
                        .filter(this::isNamedAlike)
                        .findFirst()
                        .map(party ->
                                "answers for it by the name of '" + party.name() + "', or did since the work began"));
    }

    /** Whether somebody answered for it since the work began who cannot be told from anybody, or nobody did. */
    boolean cannotBeTold() {
        return involved.answering().isEmpty() || !unlinked().isEmpty();
    }

    /** Those who cannot be told from others, or the last who answers for it. */
    String parties() {
        var parties = unlinked().isEmpty()
                ? involved.answering().reversed().stream().limit(1).toList()
                : unlinked();
        return parties.isEmpty()
                ? "the responsible party 'nobody'"
                : parties.stream()
                        .map(party -> "'" + party.name() + "'")
                        .distinct()
                        .collect(Collectors.joining(", ", "the responsible party ", ""));
    }

    private List<ResponsibleParty> unlinked() {
        return involved.answering().stream()
                .filter(party -> party.account().flatMap(accounts::find).isEmpty())
                .toList();
    }

    private boolean isNamedAlike(ResponsibleParty party) {
        var words = words(party.name());
        return words.equals(words(actor.account().value())) || words.equals(words(actor.name()));
    }

    private static Set<String> words(String name) {
        return WORD.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
