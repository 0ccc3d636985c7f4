package io.poamledger.ledger.mongo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Decides by a seed which inserts meet which script: one after the other, with a few untouched inserts between. */
final class Director {

    private final Random random;
    private final Deque<Script> scripts;
    private final List<String> played = new ArrayList<>();
    private int inserts;
    private int next;

    Director(long seed, List<Script> scripts) {
        this.random = new Random(seed);
        this.scripts = new ArrayDeque<>(scripts);
    }

    /** A scripted way for this insert, if it is its turn. */
    synchronized Optional<Script> scriptFor(Exchange insert) {
        inserts++;
        if (scripts.isEmpty() || inserts < next || !scripts.peek().fits(insert)) {
            return Optional.empty();
        }
        next = inserts + 1 + random.nextInt(6);
        var script = scripts.pop();
        played.add(inserts + ":" + script + "/" + insert.documents());
        return Optional.of(script);
    }

    synchronized boolean coin() {
        return random.nextBoolean();
    }

    synchronized boolean isOver() {
        return scripts.isEmpty();
    }

    /** Which insert met what, and how many documents it had, in order. */
    synchronized List<String> played() {
        return List.copyOf(played);
    }
}
