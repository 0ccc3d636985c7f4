package io.poamledger.command.intake.update;

import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CompleteMilestone;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.weakness.OpenImportedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a row changes of the milestones of its item; they are known by their titles. One that is missing in it goes on. */
record MilestoneDifferences(OpenImportedItem file, String source, ItemState now, Optional<ItemState> base) {

    List<Difference> all() {
        var found = new ArrayList<Difference>();
        for (var milestone : file.milestones()) {
            var there = titled(now, milestone.title());
            if (there.isPresent()) {
                compare(milestone, there.get(), found);
            } else if (base.flatMap(item -> titled(item, milestone.title())).isEmpty()) {
                found.add(difference(
                        milestone,
                        "",
                        milestone.dueOn().toString(),
                        "",
                        new Effect.Orders(new AddMilestone(
                                now.id(), milestone.title(), milestone.description(), milestone.dueOn()))));
            }
        }
        return found;
    }

    private void compare(OpenImportedItem.Milestone said, Milestone there, List<Difference> found) {
        if (!there.isOpen()) {
            return;
        }
        var before = base.flatMap(item -> titled(item, said.title()))
                .map(one -> one.dueOn().toString());
        var day = said.dueOn().toString();
        if (!day.equals(there.dueOn().toString()) && before.filter(day::equals).isEmpty()) {
            found.add(difference(said, before.orElse(""), day, there.dueOn().toString(), moved(said, there)));
        }
        said.completedOn()
                .ifPresent(done -> found.add(difference(
                        said,
                        "open",
                        "completed on " + done,
                        "open",
                        new Effect.Orders(new CompleteMilestone(now.id(), there.id(), done, "By " + source)))));
    }

    /** What the file itself says of the move is its reason. */
    private Effect moved(OpenImportedItem.Milestone said, Milestone there) {
        return said.moves().isEmpty()
                ? new Effect.Move(
                        why -> new RescheduleMilestone(now.id(), there.id(), said.dueOn(), why.code(), why.words()))
                : new Effect.Orders(new RescheduleMilestone(
                        now.id(),
                        there.id(),
                        said.dueOn(),
                        said.moves().getLast().code(),
                        said.moves().getLast().reason()));
    }

    private Difference difference(
            OpenImportedItem.Milestone milestone, String before, String said, String there, Effect effect) {
        return new Difference("Milestone " + milestone.title(), before, said, there, effect, Differences.ended(now));
    }

    private static Optional<Milestone> titled(ItemState item, String title) {
        return item.milestones().stream()
                .filter(milestone -> milestone.title().equalsIgnoreCase(title))
                .reduce((one, other) -> other.isOpen() ? other : one);
    }
}
