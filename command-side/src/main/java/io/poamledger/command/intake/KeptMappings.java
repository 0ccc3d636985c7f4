package io.poamledger.command.intake;

import io.poamledger.command.Malformed;
import io.poamledger.events.organisation.MappingKept;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.columns.Mappings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
     * @param name the one that the sender names; where none is named, that counts whose titles the file has
     */
    Mappings with(Mapping said, Optional<String> name) {
        if (name.isEmpty()) {
            return new Mappings(said, all());
        }
        var named = all().stream().filter(one -> one.name().equals(name.get())).findFirst();
        return new Mappings(
                said,
                List.of(named.orElseThrow(() -> new Malformed(
                        "mapping",
                        name.get(),
                        "No mapping was kept under the name '" + name.get() + "'; kept are "
                                + all().stream().map(Mappings.Kept::name).toList()))));
    }

    /** The latest first. A field may have gone since; such a mapping is none any more. */
    private List<Mappings.Kept> all() {
        var kept = new LinkedHashMap<String, Mapping>();
        var events = axon.eventStore().readEvents(OrganisationId.THE_ONE.toString(), 0);
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof MappingKept mapping) {
                kept.remove(mapping.name());
                understood(mapping).ifPresent(columns -> kept.put(mapping.name(), columns));
            }
        }
        var all = new ArrayList<Mappings.Kept>();
        kept.forEach((name, columns) -> all.addFirst(new Mappings.Kept(name, columns)));
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
