package io.poamledger.command.intake.rows;

import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.SystemId;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.item.FileItem;
import java.util.Locale;
import java.util.Optional;

/** Whether an item of a file says that it belongs to another system than the one that it is sent to. */
public record Elsewhere(ReadFile file, KnownSystem system) {

    /** The other system, as written. An OSCAL document names its system by an id of other registers, which says nothing here. */
    public Optional<String> of(FileItem item) {
        return file.format().isOscal() ? Optional.empty() : item.system().filter(name -> !isThis(name));
    }

    private boolean isThis(String name) {
        var written = key(name);
        SystemId id = system.id();
        return written.equals(key(id.value()))
                || written.equals(key(system.profile().name()))
                || written.equals(key(system.profile().itemPrefix()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
