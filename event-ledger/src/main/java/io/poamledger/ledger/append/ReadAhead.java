package io.poamledger.ledger.append;

import io.poamledger.ledger.format.StoredEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Reads the next page while the reader of the last one is still busy with it, so that a replay decodes on one core and reads on another. What
 * is stored never changes, so that a page read early is the same page; only a last one may have grown since, and is read again.
 */
final class ReadAhead implements AutoCloseable {

    /** Readers that profit at the same time; a page that nobody came for makes room. */
    private static final int PAGES = 2;

    private record Place(long position, int wanted) {}

    private final Machine machine;
    private final ExecutorService thread;
    private final Map<Place, CompletableFuture<List<StoredEvent>>> pages = new LinkedHashMap<>();

    ReadAhead(Machine machine) {
        this.machine = machine;
        // What fails is in the page.
        this.thread = machine.thread("ledger-read-ahead", _ -> {});
    }

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
            pages.put(place, CompletableFuture.supplyAsync(page, thread));
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
            return Optional.of(machine.await(begun.get(), Long.MAX_VALUE)).filter(page -> page.size() >= wanted);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Optional<CompletableFuture<List<StoredEvent>>> begun(Place place) {
        return Optional.ofNullable(pages.remove(place));
    }

    /** Pages that nobody came for are not begun any more. */
    @Override
    public synchronized void close() {
        pages.values().forEach(page -> page.cancel(false));
        pages.clear();
        thread.shutdown();
    }
}
