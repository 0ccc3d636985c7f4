package io.poamledger.ledger.verify;

/** Hears how far a long walk has come; called every few hundred commits. */
@FunctionalInterface
public interface Progress {

    /** For those who do not want to know. */
    Progress SILENT = (_, _) -> {};

    /**
     * So far.
     *
     * @param commits walked
     * @param ofCommits there were at the start
     */
    void at(long commits, long ofCommits);
}
