package io.poamledger.ledger.verify;

import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import java.util.regex.Pattern;

/**
 * Where a ledger once ended, noted outside it: what shows that its tail was cut off, or that it was recomputed.
 *
 * @param slot of the last commit then
 * @param hash of that commit
 */
public record NotedHead(long slot, Digest hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    /** The head of a ledger that holds at least one commit. */
    public static NotedHead of(Head head) {
        return new NotedHead(head.slot(), head.hash());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static NotedHead parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A head is SLOT:HASH, a number and 64 hexadecimal digits, as ./poam verify prints it; not '" + text
                            + "'.");
        }
        return new NotedHead(Long.parseLong(form.group(1)), Digest.parse(form.group(2)));
    }

    /** Slot and hash, with a colon between them. */
    @Override
    public String toString() {
        return slot + ":" + hash;
    }
}
