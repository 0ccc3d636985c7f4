package io.poamledger.ledger.verify;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.LedgerFileException;

/**
 * Moves a ledger from one database to another, commit by commit with its hashes, so that no proof is lost. The target is a ledger that was
 * founded under the source's name and holds no commit. Snapshots stay behind: they are made again. A copy that was
 * interrupted is not continued but refused: empty the target and copy again.
 */
public final class LedgerCopy {

    private static final int PAGE = 500;

    private final CommitStore from;
    private final CommitStore to;
    private final Progress progress;

    private LedgerCopy(CommitStore from, CommitStore to, Progress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Verifies the source, copies what was verified, verifies the copy and compares both. What others append to the source meanwhile stays
     * out of the copy.
     *
     * @param progress counts every commit three times: verified, copied, verified again
     * @return the report on the copy, intact
     * @throws LedgerFileException if the source is damaged (nothing is copied then), the target has another name or holds commits, or the
     *     copy is not the same: the target is of no use then
     */
    public static VerificationReport copy(CommitStore from, CommitStore to, Progress progress) {
        var copy = new LedgerCopy(from, to, progress);
        copy.refuseAnyOther();
        var source = copy.intact(from, "the source", 0);
        copy.commits(source.commits());
        var target = copy.intact(to, "the copy", 2);
        if (!target.head().equals(source.head())) {
            throw new LedgerFileException(
                    "the copy ends with slot " + target.head().slot() + " and hash "
                            + target.head().hash() + ", the source with slot "
                            + source.head().slot() + " and hash "
                            + source.head().hash());
        }
        return target;
    }

    private void refuseAnyOther() {
        if (!to.ledgerId().equals(from.ledgerId())) {
            throw new LedgerFileException("the target is the ledger " + to.ledgerId() + ", not " + from.ledgerId()
                    + ": found it under that name");
        }
        if (to.header(0).isPresent()) {
            throw new LedgerFileException(
                    "the target holds commits already, perhaps of a copy that was interrupted: empty it and copy"
                            + " again");
        }
    }

    private VerificationReport intact(CommitStore store, String which, int rounds) {
        var report = ChainVerifier.verify(store, new Round(rounds, store == to));
        if (!report.intact()) {
            throw new LedgerFileException(
                    which + " is not intact: " + report.fault().orElseThrow());
        }
        return report;
    }

    /** One of the three times that each commit is counted; those of the copy are the ones that the caller sees. */
    private final class Round implements Progress {

        private final int before;
        private final boolean seen;

        Round(int before, boolean seen) {
            this.before = before;
            this.seen = seen;
        }

        @Override
        public void at(long commits, long ofCommits) {
            progress.at(before * ofCommits + commits, 3 * ofCommits);
        }

        @Override
        public void saw(Commit commit) {
            if (seen) {
                progress.saw(commit);
            }
        }
    }

    private void commits(long many) {
        for (long next = 0; next < many; ) {
            var page = from.page(next, (int) Math.min(PAGE, many - next));
            to.append(page);
            next += page.size();
            progress.at(many + next, 3 * many);
        }
    }
}
