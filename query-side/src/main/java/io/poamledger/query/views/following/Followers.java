package io.poamledger.query.views.following;

import io.poamledger.query.views.questions.Shape;
import io.poamledger.query.views.rows.ViewsFile;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes followers, not started yet.
 *
 * @param whenBatched told after each batch how long it took, by the thread that follows
 */
record Followers(ViewsSettings settings, Shape shape, Feed feed, Consumer<Duration> whenBatched) {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    /** On the file that is there. One of another shape or of another ledger is removed, and one whose building was cut off. */
    Optional<Follower> onSettledFile() {
        var file = settings.file();
        if (!file.exists()) {
            return Optional.empty();
        }
        var settled = ViewsFile.settled(file.path());
        if (settled.flatMap(there -> there.facts().fingerprint()).equals(Optional.of(shape.fingerprint()))) {
            var known = on(settled.orElseThrow());
            if (followsThisLedger(known)) {
                return Optional.of(known);
            }
        }
        LOG.info(
                "The read models in {} are of another shape or ledger, or half built: they are built anew",
                file.path());
        settled.ifPresent(ViewsFile::close);
        file.delete();
        return Optional.empty();
    }

    private static boolean followsThisLedger(Follower known) {
        try {
            return known.followsThisLedger();
        } catch (RuntimeException e) {
            known.file().close();
            throw e;
        }
    }

    Follower onNewFile() {
        return on(new ViewsFile(settings.file().path(), true));
    }

    Follower onNewFileBeside() {
        settings.beside().delete();
        return on(new ViewsFile(settings.beside().path(), true));
    }

    /** Closes the file when nobody can follow on it. */
    Follower on(ViewsFile file) {
        try {
            return new Follower(file, shape, feed, settings.batchSize(), whenBatched);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
