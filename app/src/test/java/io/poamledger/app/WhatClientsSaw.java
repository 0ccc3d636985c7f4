package io.poamledger.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What clients were told, each with the time when they asked and when they had the answer, and what of it cannot all be so. Times are
 * {@link System#nanoTime} of one JVM, so they can be compared.
 */
final class WhatClientsSaw {

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Shown> shown = new ConcurrentLinkedQueue<>();

    /**
     * An event in the ledger, one a command.
     *
     * @param version its number in the stream of its item
     * @param position how many events the ledger had with it
     */
    record Event(String item, long version, long position) {}

    /**
     * From when on a request can have been under way, and since when its answer is known. What is sent again until it is answered began
     * when it was first sent.
     */
    record Span(long called, long answered) {

        private boolean endedBefore(Span other) {
            return answered < other.called;
        }
    }

    /** A command that was answered with acceptance. */
    record Acknowledged(String key, Event event, Span span) {}

    /**
     * How far somebody was shown something, such as the version of an item.
     *
     * @param where the node that was asked
     * @param atLeast what had to be shown, because it was asked for with {@code after}; 0 where it was not
     */
    record Shown(String where, String what, long atLeast, long version, Span span) {}

    void add(Acknowledged command) {
        acknowledged.add(command);
    }

    void add(Shown look) {
        shown.add(look);
    }

    int looks() {
        return shown.size();
    }

    /**
     * What cannot be.
     *
     * @param ledger every event of the clients' items, as often as it is there
     * @return in words; empty when all agrees
     */
    List<String> contradictions(Collection<Event> ledger) {
        var found = new ArrayList<String>();
        found.addAll(notThereOnce(ledger));
        found.addAll(outOfOrder());
        found.addAll(behindWhatWasAskedFor());
        found.addAll(wentBack());
        return found;
    }

    private List<String> notThereOnce(Collection<Event> ledger) {
        var times = ledger.stream().collect(groupingBy(Function.identity(), counting()));
        var found = acknowledged.stream()
                .filter(command -> times.getOrDefault(command.event(), 0L) != 1)
                .map(command -> command + " is " + times.getOrDefault(command.event(), 0L) + " times in the ledger")
                .collect(Collectors.toCollection(ArrayList::new));
        var told = new HashSet<Event>();
        acknowledged.stream()
                .filter(command -> !told.add(command.event()))
                .map(command -> command + " is told of an event that another command had made")
                .forEach(found::add);
        times.keySet().stream()
                .filter(event -> !told.contains(event))
                .map(event -> event + " is in the ledger, but nobody was told of it")
                .forEach(found::add);
        return found;
    }

    /** Of two commands, the one that was answered before the other was sent stands before it in the ledger. */
    private List<String> outOfOrder() {
        return overtaken(
                acknowledged, command -> command.event().position(), Acknowledged::span, "stands in the ledger after");
    }

    private List<String> behindWhatWasAskedFor() {
        return shown.stream()
                .filter(look -> look.version() < look.atLeast())
                .map(look -> look + " is older than what was asked for")
                .toList();
    }

    /** What a node once showed it shows from then on, to whomever. */
    private List<String> wentBack() {
        return shown.stream().collect(groupingBy(look -> look.where() + " " + look.what())).values().stream()
                .flatMap(looks -> overtaken(looks, Shown::version, Shown::span, "is newer than").stream())
                .toList();
    }

    /** Whatever was asked for when something of a higher place had already been answered. */
    private static <T> List<String> overtaken(
            Collection<T> all, ToLongFunction<T> place, Function<T, Span> span, String relation) {
        var found = new ArrayList<String>();
        var higher = Optional.<T>empty();
        var byPlace = all.stream()
                .collect(groupingBy(place::applyAsLong, () -> new TreeMap<>(Comparator.reverseOrder()), toList()));
        for (var same : byPlace.values()) {
            for (var each : same) {
                higher.filter(first -> span.apply(first).endedBefore(span.apply(each)))
                        .map(first ->
                                first + " was answered before " + each + " was asked for, but " + relation + " it")
                        .ifPresent(found::add);
            }
            higher = Stream.concat(higher.stream(), same.stream())
                    .min(Comparator.comparingLong(each -> span.apply(each).answered()));
        }
        return found;
    }
}
