package io.poamledger.access.bodies;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts who is sending a body at this moment. */
@Component
final class Places {

    private final Map<Allowance, Integer> all = new HashMap<>();
    private final Map<String, Integer> ofSender = new HashMap<>();

    /** Takes a place, if there is one; each that was taken is given back once. */
    synchronized boolean take(String sender, Allowance allowance) {
        if (all.getOrDefault(allowance, 0) >= allowance.atOnceInAll()
                || ofSender.getOrDefault(sender, 0) >= allowance.atOnce()) {
            return false;
        }
        all.merge(allowance, 1, Integer::sum);
        ofSender.merge(sender, 1, Integer::sum);
        return true;
    }

    synchronized void giveBack(String sender, Allowance allowance) {
        all.computeIfPresent(allowance, (_, count) -> count == 1 ? null : count - 1);
        ofSender.computeIfPresent(sender, (_, count) -> count == 1 ? null : count - 1);
    }

    /** How many bodies are being sent. */
    synchronized int taken() {
        return all.values().stream().mapToInt(Integer::intValue).sum();
    }
}
