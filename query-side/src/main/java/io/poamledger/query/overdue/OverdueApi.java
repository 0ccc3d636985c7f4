package io.poamledger.query.overdue;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.Systems;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Late and due soon, for programs. */
@RestController
final class OverdueApi {

    private final Overdue overdue;
    private final Systems systems;
    private final CurrentCaller callers;
    private final Frame frame;

    OverdueApi(Overdue overdue, Systems systems, CurrentCaller callers, Frame frame) {
        this.overdue = overdue;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * @param overdue its {@code next} is the {@code cursor} of its next page
     * @param dueSoon its {@code next} is the {@code soonCursor} of its next page
     * @param incomplete how many events could not be applied yet
     */
    record Answer(Page<Deadline> overdue, Page<Deadline> dueSoon, List<OwnersLoad> owners, long incomplete) {}

    @GetMapping("/api/overdue")
    Answer overdue(@RequestParam MultiValueMap<String, String> sent) {
        var asked = Parameters.of(sent);
        var scope = systems.asked(callers.get(), asked.text("system"));
        var within = asked.number("within", 30, 0, 3650);
        var limit = asked.number("limit", 50, 1, 500);
        var owner = asked.text("owner");
        return new Answer(
                overdue.late(scope, owner, asked.text("cursor").map(cursor -> Cursor.parse(cursor, 4)), limit),
                overdue.soon(
                        scope, within, owner, asked.text("soonCursor").map(cursor -> Cursor.parse(cursor, 4)), limit),
                overdue.byOwner(scope, within),
                frame.incomplete("overdue"));
    }
}
