package io.poamledger.command.intake.update;

import io.poamledger.events.item.Weakness;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a file says of a weakness, one part at a time, as a reader compares it. */
enum WeaknessPart {
    TITLE("Weakness", Weakness::title),
    DESCRIPTION("Description", Weakness::description),
    SOURCE("Source", Weakness::source),
    DISCOVERED_ON("Discovered on", weakness -> words(weakness.discoveredOn())),
    REQUIREMENT("Requirement", weakness -> words(weakness.requirement())),
    REFERENCES("References", weakness -> String.join("; ", weakness.references()));

    private final String title;
    private final Function<Weakness, String> value;

    WeaknessPart(String title, Function<Weakness, String> value) {
        this.title = title;
        this.value = value;
    }

    String title() {
        return title;
    }

    String of(Weakness weakness) {
        return value.apply(weakness);
    }

    /**
     * One weakness with this part of the other.
     *
     * @param references what its references become
     */
    Weakness taken(Weakness one, Weakness other, List<String> references) {
        return new Weakness(
                (this == REQUIREMENT ? other : one).requirement(),
                this == REFERENCES ? references : one.references(),
                (this == TITLE ? other : one).title(),
                (this == DESCRIPTION ? other : one).description(),
                (this == SOURCE ? other : one).source(),
                (this == DISCOVERED_ON ? other : one).discoveredOn());
    }

    private static String words(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
