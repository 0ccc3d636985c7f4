package io.poamledger.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Reads the next page while the reader of the last one is still busy with it, so that a replay decodes on one core and reads on another. What
 * is stored never changes, so that a page read early is the same page; only a last one may have grown since, and is read again.
 */
final class ReadAhead implements AutoCloseable {

    /** Readers that profit at the same time; a page that nobody came for makes room. */
    private static final int PAGES = 2;

    private record Place(long position, int wanted) {}

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger-read-ahead").daemon().factory());
    private final Map<Place, Future<List<StoredEvent>>> pages = new LinkedHashMap<>();

    /** Begins to read a page. */
    synchronized void start(long position, int wanted, Supplier<List<StoredEvent>> page) {
        var place = new Place(position, wanted);
        if (pages.containsKey(place)) {
            return;
        }
        if (pages.size() == PAGES) {
            var oldest = pages.values().iterator();
            oldest.next().cancel(false);
            oldest.remove();
        }
        try {
            pages.put(place, thread.submit(page::get));
        } catch (RejectedExecutionException e) {
            pages.clear();
        }
    }

    /** The page, if it was begun and is full; waits for it. Any failure is left for the reader to meet itself. */
    Optional<List<StoredEvent>> take(long position, int wanted) {
        var begun = begun(new Place(position, wanted));
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(begun.get().get()).filter(page -> page.size() >= wanted);
        } catch (ExecutionException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Optional<Future<List<StoredEvent>>> begun(Place place) {
        return Optional.ofNullable(pages.remove(place));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
