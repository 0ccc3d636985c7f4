package io.poamledger.command.intake;

import io.poamledger.command.Malformed;
import io.poamledger.events.Recorded;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.MappingKept;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.columns.Mappings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** What the organisation kept of the columns of files, read from its stream. */
@Component
final class KeptMappings {

    private final Configuration axon;

    KeptMappings(Configuration axon) {
        this.axon = axon;
    }

    /**
     * What is known of the columns of a file.
     *
     * @param said what its sender says
     * @param name the one that the sender names; where none is named, that counts whose titles the file has, of those kept for this system:
     *     nobody decides how the files of other systems are read
     */
    Mappings with(Mapping said, Optional<String> name, SystemId system) {
        var all = all();
        var own =
                all.stream().filter(one -> one.system().equals(system.value())).toList();
        if (name.isEmpty()) {
            return new Mappings(said, own.stream().map(KeptFor::kept).toList());
        }
        return new Mappings(
                said,
                List.of(Stream.concat(own.stream(), all.stream())
                        .map(KeptFor::kept)
                        .filter(one -> one.name().equals(name.get()))
                        .findFirst()
                        .orElseThrow(() -> new Malformed(
                                "mapping",
                                name.get(),
                                "No mapping was kept under the name '" + name.get() + "'; kept are "
                                        + all.stream()
                                                .map(one -> one.kept().name())
                                                .distinct()
                                                .toList()))));
    }

    /** @param system for whose files it was kept */
    private record KeptFor(String system, Mappings.Kept kept) {}

    private record Name(String system, String name) {}

    /** The latest first. A field may have gone since; such a mapping is none any more. */
    private List<KeptFor> all() {
        var kept = new LinkedHashMap<Name, Mapping>();
        var events = axon.eventStore().readEvents(OrganisationId.THE_ONE.toString(), 0);
        while (events.hasNext()) {
            var event = events.next();
            if (event.getPayload() instanceof MappingKept mapping) {
                var name = new Name(String.valueOf(event.getMetaData().get(Recorded.SYSTEM)), mapping.name());
                kept.remove(name);
                understood(mapping).ifPresent(columns -> kept.put(name, columns));
            }
        }
        var all = new ArrayList<KeptFor>();
        kept.forEach(
                (name, columns) -> all.addFirst(new KeptFor(name.system(), new Mappings.Kept(name.name(), columns))));
        return all;
    }

    private static Optional<Mapping> understood(MappingKept mapping) {
        try {
            return Optional.of(Mapping.of(mapping.columns()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
