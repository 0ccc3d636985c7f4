package io.poamledger.app.cli;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.verify.NotedHead;
import io.poamledger.ledger.verify.Progress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A walk over a ledger that remembers what is needed after it: the artifacts it names, and the hash in the slot of a noted head. */
final class Verifying implements Progress {

    private final Progress line;
    private final Optional<NotedHead> noted;
    private final NamedArtifacts artifacts = new NamedArtifacts();
    private @Nullable Digest inNotedSlot;

    Verifying(Progress line, Optional<NotedHead> noted) {
        this.line = line;
        this.noted = noted;
    }

    @Override
    public void at(long commits, long ofCommits) {
        line.at(commits, ofCommits);
    }

    @Override
    public void saw(Commit commit) {
        artifacts.saw(commit);
        if (noted.isPresent() && noted.get().slot() == commit.slot()) {
            inNotedSlot = commit.hash();
        }
    }

    NamedArtifacts artifacts() {
        return artifacts;
    }

    /** How a ledger that ends there contradicts the noted head, in words. */
    Optional<String> contradiction(Head end) {
        return noted.flatMap(was -> contradiction(was, end));
    }

    private Optional<String> contradiction(NotedHead was, Head end) {
        if (inNotedSlot == null) {
            return Optional.of("it ended with slot " + was.slot() + ", now it ends with slot " + end.slot()
                    + ": its tail was cut off, or an older copy was put in its place.");
        }
        return inNotedSlot.equals(was.hash())
                ? Optional.empty()
                : Optional.of("slot " + was.slot() + " had the hash " + was.hash() + ", now it has " + inNotedSlot
                        + ": it was written anew from some slot up to this one, or it is another ledger.");
    }
}
