package io.poamledger.command.intake;

import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A node with the system {@code acme}, and the manager of its register. */
@SuppressWarnings("NullAway.Init") // set up before each test
abstract class ImportsIntoASystem {

    @TempDir
    Path folder;

    CommandNode node;
    Client manager;

    @BeforeEach
    void start() {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    /** What was recorded of an item. */
    List<PoamItemEvent> events(String item) {
        return node.bean(Configuration.class)
                .eventStore()
                .readEvents(item)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(PoamItemEvent.class::cast)
                .toList();
    }
}
