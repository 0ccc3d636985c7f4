package io.poamledger.query.views.following;

import io.poamledger.query.views.rows.ViewsFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment in which nobody reads: the live file is taken out of its place, the one that was built is put there and opened. When that fails,
 * the old one comes back.
 */
final class Placing {

    private final ViewsSettings settings;
    private final Followers followers;
    private final @Nullable Follower old;
    private final Follower next;
    private @Nullable RuntimeException failure;

    /** @param old empty while no file is open */
    Placing(ViewsSettings settings, Followers followers, @Nullable Follower old, Follower next) {
        this.settings = settings;
        this.followers = followers;
        this.old = old;
        this.next = next;
    }

    /** What is in service now; empty when neither file can be opened. */
    Optional<Follower> run() {
        try {
            return Optional.of(placed());
        } catch (RuntimeException e) {
            failure = e;
            return reopened(e);
        }
    }

    /** Why the new file is not in service. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private Follower placed() {
        if (old != null) {
            old.file().close();
        }
        next.file().close();
        settings.file().moveTo(settings.aside());
        try {
            settings.beside().moveTo(settings.file());
            return inService();
        } catch (RuntimeException e) {
            if (settings.aside().exists()) {
                settings.aside().moveTo(settings.file());
            }
            throw e;
        }
    }

    private Optional<Follower> reopened(RuntimeException why) {
        if (old == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(inService());
        } catch (RuntimeException e) {
            why.addSuppressed(e);
            return Optional.empty();
        }
    }

    private Follower inService() {
        return followers.on(new ViewsFile(settings.file().path(), false));
    }
}
