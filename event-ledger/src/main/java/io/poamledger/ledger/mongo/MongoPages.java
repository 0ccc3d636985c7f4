package io.poamledger.ledger.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.poamledger.ledger.format.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;

/** Commits in the order of their slots, as many as fit into memory. */
final class MongoPages {

    private static final long PAGE_BYTES = 16L << 20;

    private final MongoCollection<Commit> commits;

    MongoPages(MongoCollection<Commit> commits) {
        this.commits = commits;
    }

    /** Above a slot, so that a foreign document between two slots is met and not stepped over. */
    List<Commit> above(long slot, int limit) {
        return read(commits.find(Filters.gt("_id", slot)).limit(limit), limit, (_, _) -> true);
    }

    /** Those of so many slots from one on that are there without a gap, by point look-ups only. */
    List<Commit> following(long slot, int most) {
        var slots = LongStream.range(slot, slot + most).boxed().toList();
        return read(commits.find(Filters.in("_id", slots)), most, (commit, n) -> commit.slot() == slot + n);
    }

    private static List<Commit> read(FindIterable<Commit> find, int limit, BiPredicate<Commit, Integer> fits) {
        var page = new ArrayList<Commit>();
        var events = 0;
        long bytes = 0;
        try (var found = find.sort(Sorts.ascending("_id")).batchSize(limit).cursor()) {
            while (events < limit && bytes <= PAGE_BYTES && found.hasNext()) {
                var commit = found.next();
                if (!fits.test(commit, page.size())) {
                    break;
                }
                page.add(commit);
                events += commit.events().size();
                bytes += commit.events().stream()
                        .mapToLong(event -> event.payload().length + (long) event.metadata().length)
                        .sum();
            }
        }
        return page;
    }
}
