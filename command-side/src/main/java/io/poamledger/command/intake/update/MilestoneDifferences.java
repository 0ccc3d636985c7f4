package io.poamledger.command.intake.update;

import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.intake.update.MilestonePairs.Pair;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CompleteMilestone;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.exchange.item.FilePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a row changes of the milestones of its item. One that is missing in it goes on. */
record MilestoneDifferences(Compared row) {

    List<Difference> all() {
        var found = new ArrayList<Difference>();
        for (var pair : MilestonePairs.of(row)) {
            pair.now().ifPresentOrElse(known -> compare(pair, known, found), () -> added(pair, found));
        }
        return found;
    }

    private void added(Pair pair, List<Difference> found) {
        var said = pair.said();
        difference(
                        pair.field(),
                        row.base().map(_ -> ""),
                        said.dueOn().toString(),
                        "",
                        new Effect.Orders(
                                new AddMilestone(row.state().id(), said.title(), said.description(), said.dueOn())),
                        row.ended())
                .ifPresent(found::add);
        if (!said.isOpen()) {
            difference(
                            pair.field() + ": state",
                            Optional.of(""),
                            state(said),
                            "",
                            Effect.NONE,
                            Optional.of("It is added as one that is open; send the file again to say that it is not"))
                    .ifPresent(found::add);
        }
    }

    private void compare(Pair pair, KnownMilestone known, List<Difference> found) {
        var said = pair.said();
        if (isStated(said, FilePlan.Milestone::dueOn, said.dueOn())) {
            part(pair, known, "", one -> one.dueOn().toString(), moved(said, known), standing(known))
                    .ifPresent(found::add);
        }
        if (said.completedOn().isEmpty()
                || pair.base().filter(base -> !base.there().isOpen()).isEmpty()
                || isStated(
                        said,
                        FilePlan.Milestone::completedOn,
                        said.completedOn().get())) {
            part(pair, known, ": state", MilestoneDifferences::state, ended(said, known), notEnded(said, known))
                    .ifPresent(found::add);
        }
        part(
                        pair,
                        known,
                        ": description",
                        OpenImportedItem.Milestone::description,
                        Effect.NONE,
                        Optional.of("What a milestone is described with stays; cancel it, and add another"))
                .ifPresent(found::add);
    }

    private Optional<Difference> part(
            Pair pair,
            KnownMilestone known,
            String of,
            Function<OpenImportedItem.Milestone, String> value,
            Effect effect,
            Optional<String> stopped) {
        return difference(
                pair.field() + of,
                row.base()
                        .map(_ -> pair.base()
                                .map(base -> value.apply(base.said()))
                                .orElse("")),
                value.apply(pair.said()),
                value.apply(known.said()),
                effect,
                row.ended().or(() -> stopped));
    }

    private static Optional<Difference> difference(
            String field, Optional<String> before, String said, String now, Effect effect, Optional<String> stopped) {
        return Difference.of(field, before, said, now, effect, stopped);
    }

    /** Whether the file itself says the day, which is assumed where it does not. */
    private boolean isStated(
            OpenImportedItem.Milestone milestone,
            Function<FilePlan.Milestone, Optional<LocalDate>> day,
            LocalDate said) {
        return row.file().item().plan().milestones().stream()
                .anyMatch(one -> one.title().equals(milestone.title())
                        && day.apply(one).filter(said::equals).isPresent());
    }

    private static Optional<String> standing(KnownMilestone known) {
        return known.there().isOpen()
                ? Optional.empty()
                : Optional.of("The milestone is " + known.there().standing());
    }

    private static String state(OpenImportedItem.Milestone milestone) {
        return milestone
                .completedOn()
                .map(day -> "completed on " + day)
                .orElse(milestone.isOpen() ? "open" : "cancelled");
    }

    private Effect ended(OpenImportedItem.Milestone said, KnownMilestone known) {
        return said.completedOn()
                .map(day -> (Effect) new Effect.Orders(
                        new CompleteMilestone(row.state().id(), known.id(), day, "By " + row.source())))
                .orElse(Effect.NONE);
    }

    private static Optional<String> notEnded(OpenImportedItem.Milestone said, KnownMilestone known) {
        return standing(known)
                .or(() -> said.completedOn().isPresent()
                        ? Optional.empty()
                        : Optional.of("A file cancels nothing: cancel it here, and say what takes over"));
    }

    /** What the file itself says of the move is its reason. */
    private Effect moved(OpenImportedItem.Milestone said, KnownMilestone known) {
        var id = row.state().id();
        return said.moves().isEmpty()
                ? new Effect.Move(why -> new RescheduleMilestone(id, known.id(), said.dueOn(), why.code(), why.words()))
                : new Effect.Orders(new RescheduleMilestone(
                        id,
                        known.id(),
                        said.dueOn(),
                        said.moves().getLast().code(),
                        said.moves().getLast().reason()));
    }
}
