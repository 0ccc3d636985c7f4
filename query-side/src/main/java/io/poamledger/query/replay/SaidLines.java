package io.poamledger.query.replay;

import io.poamledger.events.item.PromiseId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines as they are said, a name and a value each; what there is nothing of has no line. */
final class SaidLines {

    private final SequencedMap<String, String> said = new LinkedHashMap<>();

    SequencedMap<String, String> said() {
        return said;
    }

    static String together(Collection<PromiseId> promises) {
        return promises.stream().map(PromiseId::toString).collect(Collectors.joining(", "));
    }

    static String because(String why) {
        return why.isBlank() ? "" : ": " + why;
    }

    <T> void all(String name, List<T> values, Function<T, String> words) {
        say(name, values.stream().map(words).collect(Collectors.joining("; ")));
    }

    <T> void say(String name, Optional<T> value, Function<T, String> words) {
        say(name, value.map(words).orElse(""));
    }

    void say(String name, String value) {
        if (!value.isBlank()) {
            said.put(name, value);
        }
    }
}
