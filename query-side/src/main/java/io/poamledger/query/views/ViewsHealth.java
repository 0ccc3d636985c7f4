package io.poamledger.query.views;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when the reader does not get on, out of service until a new file has caught up. Its name among the contributors is
 * {@code views}; it belongs into the readiness group.
 */
@Component("viewsHealthIndicator")
final class ViewsHealth implements HealthIndicator {

    private final Views views;

    ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        var status = views.status();
        var health = status.fault().isPresent()
                ? Health.down().withDetail("fault", status.fault().get())
                : status.ready() ? Health.up() : Health.outOfService();
        return health.withDetail("position", status.position())
                .withDetail("head", status.head())
                .withDetail("incomplete", status.incomplete())
                .build();
    }
}
