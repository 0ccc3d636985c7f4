package io.poamledger.command.decisions;

import io.poamledger.events.SystemId;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The prefixes of all systems, as rows: those they have, and those they had. One at a time. */
final class PrefixRows {

    private final DecisionFile file;

    PrefixRows(DecisionFile file) {
        this.file = file;
    }

    void on(InformationSystemEvent event, Instant at) {
        switch (event) {
            case SystemRegistered e -> takes(e.systemId(), e.profile().itemPrefix(), at);
            case SystemRevised e -> takes(e.systemId(), e.to().itemPrefix(), at);
            default -> {}
        }
    }

    private void takes(SystemId system, String prefix, Instant at) {
        file.jdbc()
                .sql("UPDATE prefix SET current = 0 WHERE system = ?")
                .param(system.value())
                .update();
        file.jdbc()
                .sql(
                        "INSERT INTO prefix VALUES (?, ?, 1, ?) ON CONFLICT DO UPDATE SET current = 1, taken = excluded.taken")
                .params(prefix, system.value(), at.toEpochMilli())
                .update();
    }

    List<SystemId> systemsWith(String prefix) {
        return file.jdbc()
                .sql("SELECT system FROM prefix WHERE prefix = upper(?) ORDER BY current DESC, taken DESC, system")
                .param(prefix)
                .query((row, _) -> new SystemId(row.getString(1)))
                .list();
    }

    Optional<SystemId> inUseBy(String prefix) {
        return file.jdbc()
                .sql("SELECT system FROM prefix WHERE prefix = ? AND current = 1 ORDER BY taken, system LIMIT 1")
                .param(prefix)
                .query((row, _) -> new SystemId(row.getString(1)))
                .optional();
    }

    List<SystemId> systems() {
        return file.jdbc()
                .sql("SELECT system FROM prefix WHERE current = 1 ORDER BY system")
                .query((row, _) -> new SystemId(row.getString(1)))
                .list();
    }

    Optional<String> of(SystemId system) {
        return file.jdbc()
                .sql("SELECT prefix FROM prefix WHERE system = ? AND current = 1")
                .param(system.value())
                .query(String.class)
                .optional();
    }
}
