package io.poamledger.query.item;

import io.poamledger.query.history.History;
import io.poamledger.query.history.HistoryEntry;
import io.poamledger.query.history.HistoryPart;
import io.poamledger.query.history.HistoryPart.Saying;
import io.poamledger.query.history.Topic;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.reviews.Decided;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The history of an item as its page shows it: a part of it, and ways to every other.
 *
 * @param events newest first
 * @param topics the parts that can be asked for
 * @param older the address of what came before; empty where that is all
 */
record ItemHistory(List<ShownEvent> events, List<TopicLink> topics, Optional<String> older, Links links) {

    private static final String BEGIN = "cursor";

    /** A part that can be asked for, with how many events it has. */
    record TopicLink(String title, int events, String address, boolean here) {}

    /** Where each event of the item is told. */
    record Links(HistoryPart part, Parameters asked, String here) {

        /** The address of the event that said something of a date; empty where none did, such as of one that was taken over. */
        Optional<String> to(Saying saying) {
            return Optional.ofNullable(part.said().get(saying)).map(this::to);
        }

        private String to(long sequence) {
            var event = "#event-" + sequence;
            return part.entries().stream().anyMatch(entry -> entry.sequence() == sequence)
                    ? event
                    : asked.with("show", "")
                                    .with(BEGIN, Cursor.of(sequence + 1).toString())
                                    .link(here)
                            + event;
        }
    }

    /**
     * Only the entries up to the item's version: it may be of the past, or not yet as new as the ledger.
     *
     * @param events that are shown at once
     */
    static ItemHistory of(
            ItemAnswer answer,
            History history,
            List<Decided> decided,
            Parameters asked,
            int events,
            RegisteredSystem system) {
        var topic = asked.oneOf("show", Topic.class).orElse(Topic.EVERYTHING);
        var item = answer.item();
        var part = history.part(item.id(), item.version(), topic, asked.cursor(BEGIN, 1), events);
        var here = "/items/" + item.id();
        return new ItemHistory(
                events(part, topic == Topic.EVERYTHING ? decided : List.of(), system),
                Arrays.stream(Topic.values())
                        .map(one -> new TopicLink(
                                title(one),
                                part.counts().getOrDefault(one, 0),
                                asked.with("show", one == Topic.EVERYTHING ? "" : word(one))
                                                .link(here)
                                        + "#history",
                                one == topic))
                        .toList(),
                part.next().map(next -> asked.with(BEGIN, next).link(here) + "#history"),
                new Links(part, asked, here));
    }

    /** Each with what reviews decided between it and the next one. */
    private static List<ShownEvent> events(HistoryPart part, List<Decided> decided, RegisteredSystem system) {
        var events = new ArrayList<ShownEvent>();
        var until = part.until();
        for (HistoryEntry entry : part.entries()) {
            var next = until;
            events.add(ShownEvent.of(
                    entry,
                    system,
                    decided.stream()
                            .filter(one -> one.position() > entry.position() && one.position() < next)
                            .toList()));
            until = entry.position();
        }
        return List.copyOf(events);
    }

    private static String title(Topic topic) {
        return word(topic).substring(0, 1).toUpperCase(Locale.ROOT)
                + word(topic).substring(1);
    }

    private static String word(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }
}
