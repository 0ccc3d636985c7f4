package io.poamledger.exchange.template;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.item.FileItem.Risk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The risk of a row. Its rating may have been adjusted; then that counts, unless it is not granted. */
record RatingCells(RowReader row, Header header) {

    Risk risk() {
        var risk =
                new Risk(rating(), row.level(Column.LIKELIHOOD), row.level(Column.IMPACT), row.text(Column.RATIONALE));
        if (risk.rating().isEmpty()) {
            risk.ratingOrItsDerivation()
                    .ifPresent(level -> row.notice(
                            Column.RATING, "No rating is given; NIST SP 800-30, table I-2, makes it " + level.words()));
        }
        return risk;
    }

    private Optional<RiskLevel> rating() {
        var original = row.level(Column.RATING);
        var adjusted = row.level(Column.ADJUSTED_RATING);
        if (adjusted.isEmpty() || adjusted.equals(original)) {
            return original;
        }
        var granted = !row.cell(Column.RISK_ADJUSTMENT).matches("(?i)no|pending");
        row.notice(
                Column.ADJUSTED_RATING,
                granted
                        ? "The adjusted rating counts; the original one is kept with the item"
                        : "The adjustment is not granted; the original rating counts, and this one is kept with the item");
        return granted ? adjusted : original;
    }

    /** All that was said of a rating that has two. */
    Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        if (row.text(Column.ADJUSTED_RATING).isPresent()
                || row.text(Column.RISK_ADJUSTMENT).isPresent()) {
            Stream.of(Column.RATING, Column.ADJUSTED_RATING, Column.RISK_ADJUSTMENT)
                    .forEach(column -> row.text(column).ifPresent(text -> kept.put(header.title(column), text)));
        }
        return kept;
    }
}
