package io.poamledger.query.register;

import io.poamledger.events.InWords;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What narrows the register down, a filter at a time, each with the way to the register without it. */
record Narrowing(String words, String without) {

    static List<Narrowing> of(Parameters asked, RegisterFilter filter, AskedSystems readable) {
        return Stream.of(
                        by("q", filter.text().map(text -> "“" + text + "”"), asked),
                        by("system", asked.text("system").map(id -> name(id, readable)), asked),
                        by(
                                "state",
                                Optional.of(filter.standing())
                                        .filter(standing -> standing != Standing.ACTIVE)
                                        .map(standing -> "State: " + InWords.of(standing)),
                                asked),
                        by(
                                "risk",
                                Optional.of(filter.risks().written())
                                        .filter(risks -> !risks.isEmpty())
                                        .map(risks ->
                                                "Risk: " + InWords.of(risks).replace(",", " or ")),
                                asked),
                        by("owner", filter.owner().map(owner -> "Responsible party: " + owner), asked),
                        by("family", filter.family().map(family -> "Family " + family), asked),
                        by("requirement", filter.requirement().map(id -> "Requirement " + id.value()), asked),
                        by("plan", filter.plan().map(plan -> "CMMC plan: " + InWords.of(plan)), asked),
                        by("overdue", Optional.of("Overdue").filter(_ -> filter.overdue()), asked),
                        by(
                                "untouched",
                                Optional.of(filter.untouched())
                                        .filter(days -> days > 0)
                                        .map(days -> "Untouched for more than " + days + " days"),
                                asked),
                        by("unmapped", Optional.of("Without a requirement").filter(_ -> filter.unmapped()), asked))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Narrowing> by(String parameter, Optional<String> words, Parameters asked) {
        return words.map(said -> new Narrowing(said, asked.with(parameter, "").link("/register")));
    }

    private static String name(String id, AskedSystems readable) {
        return readable.systems().stream()
                .filter(system -> system.id().value().equals(id))
                .map(RegisteredSystem::name)
                .findFirst()
                .orElse(id);
    }
}
