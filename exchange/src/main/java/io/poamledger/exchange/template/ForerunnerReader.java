package io.poamledger.exchange.template;

import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.item.FileItem.Forerunner;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.values.FileVocabulary;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads whether a row is an item that ended before. */
record ForerunnerReader(RowReader row, Header header) {

    Forerunner read(Status status) {
        var said = Stream.of(Column.CONTINUES, Column.RECURS, Column.NEW_BECAUSE)
                .filter(column -> !FileVocabulary.meansNothing(row.cell(column)))
                .toList();
        if (said.size() > 1) {
            row.error(
                    said.getLast(),
                    "Only one of these can be said of an item; '" + header.title(said.getFirst()) + "' says '"
                            + row.cell(said.getFirst()) + "'");
            return Forerunner.NOT_SAID;
        }
        if (said.contains(Column.CONTINUES) && status == Status.COMPLETED) {
            row.error(Column.CONTINUES, "A completed item continues nothing; what goes on is open");
            return Forerunner.NOT_SAID;
        }
        return new Forerunner(said(Column.CONTINUES), said(Column.RECURS), said(Column.NEW_BECAUSE));
    }

    private Optional<String> said(Column column) {
        return row.text(column).filter(text -> !FileVocabulary.meansNothing(text));
    }
}
