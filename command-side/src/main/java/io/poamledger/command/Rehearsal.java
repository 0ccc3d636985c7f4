package io.poamledger.command;

/** Says what a command would come to if it were given now, by the same judgement, and stores nothing. */
public interface Rehearsal {

    /** The command that is rehearsed. */
    Class<? extends Command> of();

    /**
     * What the command would come to.
     *
     * @param command of that class
     * @throws Rejected it would not even be judged
     */
    Record verdict(Command command);
}
