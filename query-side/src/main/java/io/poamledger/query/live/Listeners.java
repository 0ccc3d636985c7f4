package io.poamledger.query.live;

import io.poamledger.events.organisation.AccountId;
import io.poamledger.query.views.following.Views;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * The pages that wait for something new on this node, all told by one thread how far the read models are. None lives longer than a minute: a
 * browser then asks again, and is let in again or not; and what is sent to one in a minute fits where it waits to be read, so that nobody who
 * does not read holds up the others.
 */
@Component
final class Listeners implements SmartLifecycle {

    static final int MOST = 200;

    /** Of one account; pages that nobody looks at do not listen. */
    static final int OF_ONE = 8;

    /** Shorter than a proxy waits for something to read. */
    private static final Duration LIFE = Duration.ofSeconds(55);

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(500);

    private final Views views;
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private @Nullable Thread thread;
    private boolean running;

    Listeners(Views views) {
        this.views = views;
    }

    /** A page that listens. */
    private static final class Listener {

        private final AccountId account;
        private final SseEmitter page = new SseEmitter(LIFE.toMillis());
        private long told;

        private Listener(AccountId account) {
            this.account = account;
        }

        /** Tells it how far everything is, unless it knows. */
        private boolean tell(long position) throws IOException {
            var further = position > told;
            if (further) {
                told = position;
                page.send(position(position));
            }
            return further;
        }
    }

    /** Empty where so many listen on this node already; of the account's own, the one that listens longest makes room, which may be closed for long. */
    Optional<SseEmitter> add(AccountId account) throws IOException {
        makeRoom(account).ifPresent(oldest -> oldest.page.complete());
        return listening(account);
    }

    private synchronized Optional<Listener> makeRoom(AccountId account) {
        var own = listeners.stream().filter(one -> one.account.equals(account)).toList();
        var oldest = own.stream().findFirst().filter(_ -> own.size() >= OF_ONE);
        oldest.ifPresent(listeners::remove);
        return oldest;
    }

    private synchronized Optional<SseEmitter> listening(AccountId account) throws IOException {
        if (!running || listeners.size() >= MOST) {
            return Optional.empty();
        }
        var listener = new Listener(account);
        listener.page.onTimeout(listener.page::complete);
        listener.page.onCompletion(() -> remove(listener));
        listener.page.onError(_ -> remove(listener));
        listener.told = views.position();
        listener.page.send(position(listener.told).reconnectTime(AGAIN_AFTER.toMillis()));
        listeners.add(listener);
        notifyAll();
        return Optional.of(listener.page);
    }

    private synchronized void remove(Listener listener) {
        listeners.remove(listener);
    }

    private static SseEventBuilder position(long position) {
        return SseEmitter.event().name("position").data(position);
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("live").daemon().start(this::tell);
    }

    /** Before the server waits for what is still being answered. */
    @Override
    public void stop() {
        Thread ending;
        List<Listener> last;
        synchronized (this) {
            running = false;
            ending = thread;
            last = List.copyOf(listeners);
            notifyAll();
        }
        last.forEach(listener -> listener.page.complete());
        if (ending != null) {
            ending.interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private void tell() {
        try {
            for (var known = views.position(); awaitListeners(); ) {
                var further = views.await(known + 1, BEAT);
                known = Math.max(known, views.position());
                tell(known, !further);
                Thread.sleep(AT_MOST_EVERY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false once there will be none any more */
    private synchronized boolean awaitListeners() throws InterruptedException {
        while (running && listeners.isEmpty()) {
            wait();
        }
        return running;
    }

    /** @param beat whether those that know it hear something too, so that nobody on the way takes the stream for dead */
    private void tell(long position, boolean beat) {
        List<Listener> all;
        synchronized (this) {
            all = List.copyOf(listeners);
        }
        for (var listener : all) {
            try {
                if (!listener.tell(position) && beat) {
                    listener.page.send(SseEmitter.event().comment("still here"));
                }
            } catch (IOException | IllegalStateException _) {
                remove(listener);
            }
        }
    }
}
