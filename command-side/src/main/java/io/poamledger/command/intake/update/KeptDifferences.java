package io.poamledger.command.intake.update;

import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.exchange.WrittenHere.Columns;
import io.poamledger.exchange.item.FileItem.Forerunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row says beside the fields of its item: it is kept when the item is opened, and only shown afterwards. */
record KeptDifferences(Compared row) {

    private static final String SYSTEM = "System";
    private static final Optional<String> OPENED_WITH_IT = Optional.of(
            "What a file says beside our fields is kept when it opens the item, and stays as it was; write it into Comments");
    private static final Optional<String> SAID_ONCE =
            Optional.of("Whether it goes on from another item is said once, when it is opened");

    List<Difference> all() {
        var found = new ArrayList<Difference>();
        row.file().command().otherColumns().keySet().stream()
                .filter(KeptDifferences::isCompared)
                .filter(title -> !isWorkedOut(title))
                .sorted()
                .forEach(title -> row.field(
                                title,
                                item -> item.command().otherColumns().getOrDefault(title, ""),
                                Effect.NONE,
                                OPENED_WITH_IT)
                        .ifPresent(found::add));
        var forerunner = row.file().item().forerunner();
        said("Continues", forerunner.continues(), found);
        said("Recurs", forerunner.recurs(), found);
        said("Why it is new", forerunner.none(), found);
        return found;
    }

    private void said(String field, Optional<String> words, List<Difference> found) {
        words.ifPresent(text -> row.field(
                        field,
                        item -> item.item().forerunner().equals(Forerunner.NOT_SAID) ? "" : text,
                        Effect.NONE,
                        SAID_ONCE)
                .ifPresent(found::add));
    }

    /** A document says of a treatment what comes back as a kept text. */
    private boolean isWorkedOut(String title) {
        return row.writtenAs().equals(Optional.of(Columns.OSCAL))
                && !row.now().said().command().otherColumns().containsKey(title);
    }

    /** The number and the system are what the item is known by, a reason is taken with its move, and milestones are compared as such. */
    private static boolean isCompared(String title) {
        return !title.equals(AuthorsNumbers.COLUMN)
                && !title.equals(SYSTEM)
                && !MoveSaid.isTitle(title)
                && !title.toLowerCase(Locale.ROOT).contains("milestone");
    }
}
