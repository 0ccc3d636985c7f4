package io.poamledger.query.promises;

import java.time.LocalDate;

/**
 * A promise as it was known from an instant on; empty texts stand for nothing.
 *
 * @param milestone or {@link Judgement#THE_ITEM_ITSELF}
 * @param title of the item, {@code milestoneTitle} of the milestone
 * @param owner the responsible party at the end of the baseline day; as it is now while that day has not come
 * @param reason why its date moved last
 * @param daysLate how many days after the baseline it was claimed to be done
 */
record PromiseVersion(
        int milestone,
        String title,
        String milestoneTitle,
        String owner,
        String requirement,
        String reason,
        LocalDate baseline,
        Outcome outcome,
        int daysLate) {}
