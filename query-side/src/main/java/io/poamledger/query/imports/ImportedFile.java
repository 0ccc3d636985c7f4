package io.poamledger.query.imports;

/**
 * A file that came in.
 *
 * @param items how many it holds
 * @param skipped template rows without a weakness
 * @param opened how many of its items it opened
 * @param changed how many it changed that were there
 * @param completed false while some are missing: sending the same file again finishes it
 */
public record ImportedFile(
        String id,
        String systemId,
        String system,
        String fileName,
        String sha256,
        String format,
        int items,
        int skipped,
        int opened,
        int changed,
        boolean completed,
        String startedLocally,
        String by) {}
