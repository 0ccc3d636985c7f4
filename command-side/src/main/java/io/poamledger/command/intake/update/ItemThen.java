package io.poamledger.command.intake.update;

import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FilePlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An item as it is, or as it was.
 *
 * @param item as an export would say it
 * @param said the same, as it is read from such a file as the one that is looked at
 */
public record ItemThen(ItemState state, FileItem item, SaidOfItem said) {

    /** What was reported of it, each as it was and as a cell has it. */
    List<String> reported() {
        return item.log().stream()
                .flatMap(entry -> Stream.of(entry.text(), entry.inACell()))
                .toList();
    }

    /** Its milestones, each with what the file would say of it. */
    List<KnownMilestone> milestones() {
        var known = List.copyOf(state.milestones());
        var written = said.command().milestones();
        return IntStream.range(0, known.size())
                .mapToObj(at -> new KnownMilestone(
                        known.get(at),
                        written.size() == known.size()
                                ? written.get(at)
                                : said(item.plan().milestones().get(at))))
                .toList();
    }

    private static OpenImportedItem.Milestone said(FilePlan.Milestone milestone) {
        return new OpenImportedItem.Milestone(
                milestone.title(),
                milestone.description().orElse(""),
                milestone.dueOn().orElseThrow(),
                milestone.completedOn(),
                milestone.status() == FilePlan.MilestoneStatus.CANCELLED ? Optional.of("Cancelled") : Optional.empty());
    }
}
