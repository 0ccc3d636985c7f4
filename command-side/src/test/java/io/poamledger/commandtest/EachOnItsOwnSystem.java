package io.poamledger.commandtest;

import io.poamledger.events.SystemId;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one class share a command node, and each has a system of its own. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class EachOnItsOwnSystem {

    protected Path folder;
    protected CommandNode node;
    protected CmmcStory story;

    @BeforeAll
    void begin(@TempDir Path own) {
        folder = own;
        node = new CommandNode(own);
    }

    @AfterAll
    void end() {
        node.close();
    }

    @BeforeEach
    protected void another_system() {
        var system = new SystemId("s" + UUID.randomUUID().toString().substring(0, 8));
        node.register(system);
        story = new CmmcStory(node, system);
    }
}
