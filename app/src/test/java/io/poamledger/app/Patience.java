package io.poamledger.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for anything that has to happen: for words on a page, for a process that starts or ends, for a node that is ready.
 * It is so long that only what never happens fails, however slow and busy the machine is; what happens is noticed at once.
 */
final class Patience {

    static final Duration LONGEST = Duration.ofMinutes(5);

    private Patience() {}

    /** Waits for what is named. */
    static ConditionFactory waitFor(String what) {
        return await(what).atMost(LONGEST);
    }

    /** Waits for the end of a process; false if it does not end. */
    static boolean end(Process process) throws InterruptedException {
        return process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
}
