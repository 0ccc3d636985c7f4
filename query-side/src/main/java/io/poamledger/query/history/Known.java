package io.poamledger.query.history;

import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.RiskAssessed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words about an item's next event refer to: the old values that the event itself does not carry.
 *
 * @param titles of the milestones, by number
 */
record Known(
        Map<String, String> titles,
        Optional<RiskAssessed> risk,
        Optional<RemediationPlanned> remediation,
        Optional<ResponsibilityAssigned> responsibility,
        Optional<ResourcesEstimated> resources) {

    static final Known NOTHING =
            new Known(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Set<Class<?>> SOURCES = Set.of(
            MilestoneAdded.class,
            RiskAssessed.class,
            RemediationPlanned.class,
            ResponsibilityAssigned.class,
            ResourcesEstimated.class);

    private static final Set<Class<?>> ASKING = Set.of(
            MilestoneRescheduled.class,
            MilestoneCompleted.class,
            MilestoneCancelled.class,
            RiskAssessed.class,
            RemediationPlanned.class,
            ResponsibilityAssigned.class,
            ResourcesEstimated.class);

    /** Whether the words for events of that type refer to anything before. */
    static boolean isAskedBy(Class<?> event) {
        return ASKING.contains(event);
    }

    /** Whether {@link #after} makes anything of events of that type. */
    static boolean learnsFrom(Class<?> event) {
        return SOURCES.contains(event);
    }

    /** The same object where the event changes nothing in it. */
    Known after(PoamItemEvent event) {
        return switch (event) {
            case MilestoneAdded e -> new Known(with(e), risk, remediation, responsibility, resources);
            case RiskAssessed e -> new Known(titles, Optional.of(e), remediation, responsibility, resources);
            case RemediationPlanned e -> new Known(titles, risk, Optional.of(e), responsibility, resources);
            case ResponsibilityAssigned e -> new Known(titles, risk, remediation, Optional.of(e), resources);
            case ResourcesEstimated e -> new Known(titles, risk, remediation, responsibility, Optional.of(e));
            default -> this;
        };
    }

    /** Such as {@code milestone 2 "Patch the fleet"}. */
    String milestone(MilestoneId id) {
        var title = titles.get(id.toString());
        return title == null ? "milestone " + id : "milestone " + id + " \"" + title + '"';
    }

    private Map<String, String> with(MilestoneAdded e) {
        var more = new LinkedHashMap<>(titles);
        more.put(e.milestoneId().toString(), e.title());
        return more;
    }
}
