package io.poamledger.command.intake.known;

import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.exchange.item.FileItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * An item that a file speaks of.
 *
 * @param now as it is at the head of the ledger
 * @param base what the file is compared with; empty where nothing says from when it is
 */
public record KnownItemInFiles(Then now, Optional<Then> base) {

    /**
     * At one time.
     *
     * @param item as an export would say it
     * @param read the same, as it is read from a file like the one that is looked at
     */
    public record Then(ItemState state, FileItem item, FileItem read) {

        public Then readAs(FileItem other) {
            return new Then(state, item, other);
        }
    }

    /** Compared with how it was when the ledger held that many events; with nothing where the file does not say it, or it was not there. */
    public static KnownItemInFiles writtenHere(
            EventStore ledger, KnownSystem system, PoamItemId id, OptionalLong position) {
        var events = events(ledger, id);
        return new KnownItemInFiles(
                then(events, system, _ -> true).orElseThrow(),
                position.isEmpty()
                        ? Optional.empty()
                        : then(events, system, event -> position(event) <= position.getAsLong()));
    }

    /** Compared with how the last file left it; with nothing where none spoke of it. */
    public static KnownItemInFiles writtenElsewhere(EventStore ledger, KnownSystem system, PoamItemId id) {
        var events = events(ledger, id);
        var last = events.stream()
                .filter(KnownItemInFiles::isOfAFile)
                .mapToLong(DomainEventMessage::getSequenceNumber)
                .max();
        return new KnownItemInFiles(
                then(events, system, _ -> true).orElseThrow(),
                last.isEmpty()
                        ? Optional.empty()
                        : then(events, system, event -> event.getSequenceNumber() <= last.getAsLong()));
    }

    private static List<DomainEventMessage<?>> events(EventStore ledger, PoamItemId id) {
        var events = new ArrayList<DomainEventMessage<?>>();
        ledger.readEvents(id.toString(), 0).forEachRemaining(events::add);
        return events;
    }

    private static boolean isOfAFile(DomainEventMessage<?> event) {
        return Recorded.fileOf(String.valueOf(event.getMetaData().get(Recorded.SOURCE)))
                .isPresent();
    }

    /** How many events the ledger held with it. */
    private static long position(DomainEventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(-1) + 1
                : Long.MAX_VALUE;
    }

    private static Optional<Then> then(
            List<DomainEventMessage<?>> events, KnownSystem system, Predicate<DomainEventMessage<?>> counts) {
        var counted = events.stream().filter(counts).toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        var told = new ToldItem();
        counted.forEach(told::on);
        var item = told.item(system);
        return Optional.of(new Then(told.state(), item, item));
    }
}
