package io.poamledger.command.decisions;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.sqlite.FileFailure;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the rows at the head of the ledger: whoever asks brings them there, one at a time, and once when the program starts, so that the
 * first to ask does not wait for all.
 */
final class DecisionFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionFollower.class);
    private static final long PATIENCE_SECONDS = 5;

    private final DecisionFile file;
    private final FollowedRows rows;
    private final Ledger ledger;
    private final ReentrantLock following = new ReentrantLock();
    private final Thread atStart;

    DecisionFollower(DecisionFile file, FollowedRows rows, Ledger ledger) {
        this.file = file;
        this.rows = rows;
        this.ledger = ledger;
        this.atStart = Thread.ofPlatform().name("decision-model").daemon().start(this::followAtStart);
    }

    private void followAtStart() {
        following.lock();
        try {
            rows.catchUp();
        } catch (RuntimeException e) {
            LOG.info(
                    "The decision model is not caught up yet ({}); the next command that needs it goes on",
                    e.getMessage());
        } finally {
            following.unlock();
        }
    }

    /** @throws LedgerUnavailable another command, or the start, is still catching up, or the file fails */
    <T> T read(Supplier<T> answer) {
        takeTurn();
        try {
            rows.catchUp();
            return answer.get();
        } catch (RuntimeException e) {
            throw failed(e);
        } finally {
            following.unlock();
        }
    }

    /** What is damaged is begun anew; what the disk refuses is tried again by whoever asks next. */
    private RuntimeException failed(RuntimeException e) {
        if (!FileFailure.isBehind(e)) {
            return e;
        }
        if (FileFailure.isDamage(e)) {
            rows.beginAnewInANewFile();
        }
        LOG.warn("What ended in the ledger cannot be kept: {}", e.getMessage());
        return new LedgerUnavailable("what ended in the ledger cannot be kept on this disk; nothing was stored", e);
    }

    private void takeTurn() {
        try {
            if (following.tryLock() || following.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new LedgerUnavailable("what ended in the ledger is still being read: " + rows.position() + " of "
                + ledger.known().position() + " events; nothing was stored");
    }

    @Override
    public void close() {
        atStart.interrupt();
        following.lock();
        try {
            file.close();
        } finally {
            following.unlock();
        }
    }
}
