package io.poamledger.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long a test waits for anything that has to happen: for words on a page, for a process that starts or ends, for a node that is ready.
 * It is so long that only what never happens fails, however slow and busy the machine is; what happens is noticed at once.
 *
 * <p>It wears out. Once a test has failed after a wait that long, the tests after it in this JVM wait for seconds: a hundred tests of the
 * same broken thing would wait for hours otherwise, and nobody would be told what broke.
 */
public final class Patience implements BeforeEachCallback, AfterEachCallback {

    private static final Duration FULL = Duration.ofMinutes(5);
    private static final Duration WORN_OUT = Duration.ofSeconds(20);

    private static volatile boolean wornOut;

    private long since;

    /** Waits for what is named. */
    static ConditionFactory waitFor(String what) {
        return await(what).atMost(longest());
    }

    /** Waits for the end of a process; false if it does not end. */
    static boolean end(Process process) throws InterruptedException {
        return process.waitFor(longest().toSeconds(), TimeUnit.SECONDS);
    }

    static Duration longest() {
        return wornOut ? WORN_OUT : FULL;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        since = System.nanoTime();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var lasted = Duration.ofNanos(System.nanoTime() - since);
        if (test.getExecutionException().isPresent() && lasted.compareTo(FULL) >= 0) {
            wornOut = true;
        }
    }
}
