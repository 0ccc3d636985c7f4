package io.poamledger.events.verdict;

import java.util.List;

/**
 * What a decision over several aggregates was taken on, so that it can be taken again. It was stored only because nothing
 * that matters to it came between.
 *
 * @param position how many events of the ledger it had seen
 * @param inputs what it looked at
 * @param pack the rules that it was judged by
 */
public record DecisionBasis(long position, List<Input> inputs, PackReference pack) {

    public DecisionBasis {
        inputs = List.copyOf(inputs);
    }

    /**
     * One aggregate that was looked at.
     *
     * @param aggregate its stream
     * @param version the sequence number of its last event then
     */
    public record Input(String aggregate, long version) {}
}
