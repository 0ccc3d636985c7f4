package io.poamledger.query.views;

import io.poamledger.query.views.following.Views;
import io.poamledger.query.views.following.ViewsStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down when the reader does not get on or the ledger cannot be asked; out of service until a new file has caught up, and when the rows have
 * been behind for long. It waits for nobody: what it says was seen a second ago. Its name among the contributors is {@code views}; it belongs
 * into the readiness group.
 */
@Component("viewsHealthIndicator")
public final class ViewsHealth extends AbstractHealthIndicator {

    private final Views views;

    public ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    protected void doHealthCheck(Health.Builder told) {
        var status = views.status();
        var age = views.age();
        if (status.fault().isPresent()) {
            told.down().withDetail("fault", status.fault().get());
        } else if (status.ready() && !age.late()) {
            told.up();
        } else {
            told.outOfService();
        }
        told.withDetail("position", status.position())
                .withDetail("head", status.head())
                .withDetail("incomplete", status.incomplete());
        age.behindSince().ifPresent(since -> told.withDetail("behindSince", since));
        status.rebuild().flatMap(ViewsStatus.Rebuild::fault).ifPresent(fault -> told.withDetail("rebuild", fault));
    }
}
