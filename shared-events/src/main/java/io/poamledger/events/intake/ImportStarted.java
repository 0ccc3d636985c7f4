package io.poamledger.events.intake;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;

/**
 * Every row of a file was found valid, and its items began to be opened.
 *
 * @param file digest of the whole file
 * @param format {@code csv}, {@code xlsx} or {@code oscal-json}
 * @param items how many items it holds
 * @param skipped how many template rows had no weakness
 */
public record ImportStarted(
        ImportId importId, SystemId systemId, String fileName, Sha256 file, String format, int items, int skipped)
        implements ImportEvent {}
