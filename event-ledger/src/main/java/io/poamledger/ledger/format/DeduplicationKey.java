package io.poamledger.ledger.format;

/**
 * What makes a command the same command: two commands with one key take effect once.
 *
 * @param digest SHA-256 of what the key was made from, so that the ledger holds no client's own text
 */
public record DeduplicationKey(Digest digest) {

    private static final byte[] ZERO = {0};

    /**
     * The key of a command somebody sent: SHA-256(subject ‖ 0x00 ‖ idempotency key), both UTF-8. Two subjects may use the
     * same idempotency key for different commands.
     *
     * @throws IllegalArgumentException if either is empty or the subject holds a zero character
     */
    public static DeduplicationKey of(String subject, String idempotencyKey) {
        if (subject.isEmpty() || subject.indexOf('\0') >= 0 || idempotencyKey.isEmpty()) {
            throw new IllegalArgumentException(
                    "a command key needs a subject without zero characters and an idempotency key");
        }
        return new DeduplicationKey(Digest.of(Digest.utf8(subject), ZERO, Digest.utf8(idempotencyKey)));
    }

    /**
     * The key of a row of an imported file, the same whoever sends the file: SHA-256 over the length-prefixed fields
     * "import", system, file hash (32 bytes) and row (8 bytes).
     *
     * @param row from 1
     */
    public static DeduplicationKey ofImportRow(String system, Digest fileHash, long row) {
        var hash = new FieldHash();
        hash.text("import");
        hash.text(system);
        hash.fixed(fileHash);
        hash.number(row);
        return new DeduplicationKey(hash.digest());
    }

    @Override
    public String toString() {
        return digest.toString();
    }
}
