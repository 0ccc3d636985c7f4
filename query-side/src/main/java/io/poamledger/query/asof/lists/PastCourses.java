package io.poamledger.query.asof.lists;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastVersions;
import io.poamledger.query.drawing.DateCourse;
import io.poamledger.query.drawing.DateCourse.Pledge;
import io.poamledger.query.drawing.DateCourses;
import io.poamledger.query.facts.State;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What became of the dates of items, from their versions. */
@Component
public final class PastCourses implements DateCourses {

    private final PastVersions versions;

    PastCourses(PastVersions versions) {
        this.versions = versions;
    }

    @Override
    public Map<PoamItemId, DateCourse> of(LookedAt from, Collection<PoamItemId> items) {
        var courses = new HashMap<PoamItemId, DateCourse>();
        for (var system : from.scope().systems()) {
            var numbers = items.stream()
                    .filter(item -> item.system().equals(system.id()))
                    .map(PoamItemId::number)
                    .toList();
            if (!numbers.isEmpty()) {
                versions.of(from, system, numbers)
                        .values()
                        .forEach(all -> courses.put(all.getLast().id(), of(all, system)));
            }
        }
        return courses;
    }

    /** @param versions of one item, oldest first; at least one */
    public static DateCourse of(List<ItemVersion> versions, RegisteredSystem system) {
        var pledges = new ArrayList<Pledge>();
        var closed = Optional.<LocalDate>empty();
        for (var version : versions) {
            var day = system.day(version.from());
            version.due()
                    .map(Bounds::judged)
                    .filter(due -> pledges.isEmpty() || !pledges.getLast().due().equals(due))
                    .ifPresent(due -> pledges.add(new Pledge(day, due)));
            closed = version.state() == State.CLOSED ? closed.or(() -> Optional.of(day)) : Optional.empty();
        }
        var last = versions.getLast();
        return new DateCourse(
                system.day(versions.getFirst().from()),
                pledges,
                last.plan().baseline().map(Bounds::judged),
                last.slipDays(),
                last.plan().milestonesDone(),
                last.plan().milestones(),
                closed);
    }
}
