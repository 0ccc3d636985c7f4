package io.poamledger.ledger.format;

import java.util.List;

/** How events and commits are hashed; written down for readers in docs/ledger-format.md. */
public final class ChainFormat {

    /** The version of the stored format, and of its hashes, that this code reads and writes. */
    public static final int VERSION = 1;

    private static final byte[] PAYLOAD = {1};
    private static final byte[] METADATA = {2};
    private static final byte[] REQUEST = {3};

    private ChainFormat() {}

    /** What is long in an event enters its leaf as two digests, whatever its position. */
    public record Content(Digest payload, Digest metadata) {

        public static Content of(NewEvent event, byte[] salt) {
            return of(salt, event.payload(), event.metadata());
        }

        private static Content of(byte[] salt, byte[] payload, byte[] metadata) {
            return new Content(Digest.of(salt, PAYLOAD, payload), Digest.of(salt, METADATA, metadata));
        }
    }

    /** The digest that stands for one event, its position included. */
    static Digest leaf(StoredEvent event) {
        return leaf(event, Content.of(event.salt(), event.payload(), event.metadata()));
    }

    public static Digest leaf(StoredEvent event, Content content) {
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
        hash.fixed(content.payload());
        hash.fixed(content.metadata());
        return hash.digest();
    }

    /** What {@link Commit#hash()} must be, computed from everything else the commit holds. */
    public static Digest hash(LedgerId ledger, Commit commit) {
        return hash(ledger, commit, leaves(commit));
    }

    static List<Digest> leaves(Commit commit) {
        return commit.events().stream().map(ChainFormat::leaf).toList();
    }

    static Digest hash(LedgerId ledger, Commit commit, List<Digest> leaves) {
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
        hash.number(leaves.size());
        leaves.forEach(hash::fixed);
        return hash.digest();
    }

    /** What a commit remembers of a request: enough to recognise it again, not enough to read it. */
    static Digest request(byte[] salt, byte[] request) {
        return Digest.of(salt, REQUEST, request);
    }
}
