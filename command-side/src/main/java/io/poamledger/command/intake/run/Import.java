package io.poamledger.command.intake.run;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Rule;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.intake.ImportCompleted;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.intake.ImportStarted;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One file taken into one system; incomplete until it says that it is complete. */
class Import {

    @AggregateIdentifier
    private @Nullable ImportId id;

    private @Nullable ImportStarted started;

    private boolean completed;

    Import() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartImport command, Systems systems) {
        if (started != null) {
            isOfTheSameFile(started, command);
            return;
        }
        systems.known(command.systemId());
        apply(command.started());
    }

    @CommandHandler
    void handle(CompleteImport command) {
        var start = Objects.requireNonNull(started);
        isOfThatSystem(start, command);
        if (completed) {
            return;
        }
        everyItemIsThere(start, command);
        apply(new ImportCompleted(command.importId(), command.systemId(), command.items()));
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        switch (event) {
            case ImportStarted e -> {
                id = e.importId();
                started = e;
            }
            case ImportCompleted _ -> completed = true;
        }
    }

    /** The same bytes may come under another name the second time. */
    private static void isOfTheSameFile(ImportStarted started, StartImport command) {
        if (!started.file().equals(command.file()) || !started.systemId().equals(command.systemId())) {
            throw Rule.IMPORT_STARTED_DIFFERENTLY.refuses("Import " + command.importId() + " takes file "
                    + started.file() + " into '" + started.systemId() + "', not file " + command.file() + " into '"
                    + command.systemId() + "'");
        }
    }

    private static void isOfThatSystem(ImportStarted started, CompleteImport command) {
        if (!started.systemId().equals(command.systemId())) {
            throw Rule.IMPORT_OF_ANOTHER_SYSTEM.refuses("Import " + command.importId() + " is into '"
                    + started.systemId() + "', not into '" + command.systemId() + "'");
        }
    }

    private static void everyItemIsThere(ImportStarted started, CompleteImport command) {
        if (started.items() != command.items()) {
            throw Rule.IMPORT_INCOMPLETE.refuses("The file '" + started.fileName() + "' has " + started.items()
                    + " items; " + command.items() + " are in the register");
        }
    }
}
