package io.poamledger.events.status;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.verdict.DecisionBasis;
import java.time.LocalDate;
import java.util.List;

/**
 * The Affirming Official affirmed (rules ), bound to what the ledger held at that position.
 *
 * @param name and {@code title} and {@code contact} of the official, as they go into the posting
 * @param statement the text that was on screen, with both verbs
 * @param affirmedOn claimed date
 * @param known what the official saw of status and scores
 * @param openItems the items that were open
 * @param manifest SHA-256 over the list of the system's final artifacts in the form of rule H-3
 * @param artifacts how many those are
 */
public record AffirmationSubmitted(
        SystemId systemId,
        String name,
        String title,
        String contact,
        @Words String statement,
        LocalDate affirmedOn,
        KnownThen known,
        List<PoamItemId> openItems,
        Sha256 manifest,
        int artifacts,
        DecisionBasis basis)
        implements StatusEvent {

    public AffirmationSubmitted {
        openItems = List.copyOf(openItems);
    }
}
