package io.poamledger.ledger;

/** How events and commits are hashed; written down for readers in docs/ledger-format.md. */
public final class ChainFormat {

    private static final byte[] PAYLOAD = {1};
    private static final byte[] METADATA = {2};
    private static final byte[] REQUEST = {3};

    private ChainFormat() {}

    /** The digest that stands for one event, its position included. */
    public static Digest leaf(StoredEvent event) {
        var hash = new FieldHash();
        hash.tag(0);
        hash.number(event.position());
        hash.text(event.id());
        hash.text(event.type());
        hash.text(event.aggregate());
        hash.number(event.sequence());
        hash.number(event.timestamp());
        hash.text(event.payloadType());
        hash.text(event.revision());
        hash.fixed(Digest.of(event.salt(), PAYLOAD, event.payload()));
        hash.fixed(Digest.of(event.salt(), METADATA, event.metadata()));
        return hash.digest();
    }

    /** What {@link Commit#hash()} must be, computed from everything else the commit holds. */
    public static Digest hash(LedgerId ledger, Commit commit) {
        var hash = new FieldHash();
        hash.tag(2);
        hash.text(ledger.value());
        hash.fixed(commit.previous());
        hash.number(commit.slot());
        hash.number(commit.position());
        hash.number(commit.latest());
        hash.text(commit.id());
        commit.command()
                .ifPresentOrElse(
                        mark -> {
                            hash.bytes(mark.key().digest().bytes());
                            hash.bytes(mark.requestHash().bytes());
                        },
                        () -> {
                            hash.absent();
                            hash.absent();
                        });
        hash.number(commit.events().size());
        commit.events().forEach(event -> hash.fixed(leaf(event)));
        return hash.digest();
    }

    /** What a commit remembers of a request: enough to recognise it again, not enough to read it. */
    static Digest request(byte[] salt, byte[] request) {
        return Digest.of(salt, REQUEST, request);
    }
}
