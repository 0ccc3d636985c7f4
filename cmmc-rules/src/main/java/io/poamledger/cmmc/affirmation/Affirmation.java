package io.poamledger.cmmc.affirmation;

import java.time.LocalDate;

/**
 * An affirmation as it is to be submitted.
 *
 * @param affirmingOfficial whether the account has that role; answering for an item gives nobody the right to affirm
 * @param statement the text that was on screen
 * @param day of the affirmation, in the configured zone
 */
public record Affirmation(
        boolean affirmingOfficial, String name, String title, String contact, String statement, LocalDate day) {}
