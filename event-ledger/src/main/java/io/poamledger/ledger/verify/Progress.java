package io.poamledger.ledger.verify;

import io.poamledger.ledger.format.Commit;

/** Hears how far a long walk has come, and what it passed. */
@FunctionalInterface
public interface Progress {

    /** For those who do not want to know. */
    Progress SILENT = (_, _) -> {};

    /**
     * So far; called every few hundred commits.
     *
     * @param commits walked
     * @param ofCommits there were at the start
     */
    void at(long commits, long ofCommits);

    /** A commit was found right. */
    default void saw(Commit commit) {}
}
