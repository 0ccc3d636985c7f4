package io.poamledger.command.intake.known;

import io.poamledger.command.intake.known.KnownItemInFiles.Then;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.WrittenHere;
import io.poamledger.exchange.again.AsWritten;
import io.poamledger.exchange.item.FileItem;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The items of the ledger that a file speaks of, by its rows. Where a ledger wrote the file, they are as they are read from such a file,
 * and compared with how they were then.
 */
public record KnownRows(ReadFile file, KnownSystem system, EventStore ledger) {

    /** @param numbered the items of the system that have a number of the file */
    public Map<Integer, KnownItemInFiles> of(Map<String, PoamItemId> numbered) {
        var known = new LinkedHashMap<Integer, KnownItemInFiles>();
        for (var item : file.items()) {
            item.label()
                    .flatMap(label -> Optional.ofNullable(numbered.get(label)))
                    .ifPresent(id -> known.put(item.row(), known(item, id)));
        }
        return file.writtenHere().map(written -> asWritten(written, known)).orElse(known);
    }

    private KnownItemInFiles known(FileItem row, PoamItemId id) {
        return file.writtenHere()
                .map(written -> KnownItemInFiles.writtenHere(ledger, system, id, written.position(row.row())))
                .orElseGet(() -> KnownItemInFiles.writtenElsewhere(ledger, system, id));
    }

    private static Map<Integer, KnownItemInFiles> asWritten(
            WrittenHere written, SequencedMap<Integer, KnownItemInFiles> known) {
        var read = AsWritten.in(
                        written.columns(),
                        known.values().stream()
                                .flatMap(item -> Stream.concat(Stream.of(item.now()), item.base().stream()))
                                .map(Then::item)
                                .toList())
                .iterator();
        var all = new HashMap<Integer, KnownItemInFiles>();
        known.forEach((row, item) -> all.put(row, read(item, read)));
        return all;
    }

    private static KnownItemInFiles read(KnownItemInFiles item, Iterator<FileItem> read) {
        var now = item.now().readAs(read.next());
        return new KnownItemInFiles(now, item.base().map(base -> base.readAs(read.next())));
    }
}
