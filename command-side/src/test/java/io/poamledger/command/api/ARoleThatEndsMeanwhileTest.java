package io.poamledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.command.organisation.GrantRole;
import io.poamledger.command.organisation.RevokeRole;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the roles of whoever gives a command were looked at, and before it is stored. */
class ARoleThatEndsMeanwhileTest {

    @TempDir
    Path folder;

    private final AtomicBoolean ended = new AtomicBoolean();
    private CommandNode node;
    private Client mia;

    @BeforeEach
    void start() {
        node = new CommandNode(folder);
        mia = node.client("mia", Role.COMPLIANCE_MANAGER);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    /** Once, when the command is on its way to its aggregate. */
    private void meanwhile(Runnable somebodyElse) {
        node.bean(Configuration.class).commandBus().registerDispatchInterceptor(_ -> (_, message) -> {
            if (message.getPayload() instanceof OpenWeakness && ended.compareAndSet(false, true)) {
                somebodyElse.run();
            }
            return message;
        });
    }

    private void revoke(String account) {
        node.send(new RevokeRole(new AccountId(account), Role.COMPLIANCE_MANAGER, Optional.empty(), "left"));
    }

    @Test
    void stops_the_command() {
        meanwhile(() -> revoke("mia"));
        var before = node.events();
        assertThat(mia.command("OpenWeakness", GivingCommandsTest.WEAKNESS).status())
                .isEqualTo(403);
        assertThat(ended).isTrue();
        assertThat(node.events()).as("with the revocation").isEqualTo(before + 1);
    }

    @Test
    void of_somebody_else_stops_nobody() {
        node.client("otto", Role.COMPLIANCE_MANAGER);
        meanwhile(() -> revoke("otto"));
        assertThat(mia.command("OpenWeakness", GivingCommandsTest.WEAKNESS).status())
                .isEqualTo(201);
        assertThat(ended).isTrue();
    }

    @Test
    void stops_nobody_who_holds_another_that_is_enough() {
        node.send(new GrantRole(new AccountId("mia"), Role.COMPLIANCE_MANAGER, Optional.of(CommandNode.ACME)));
        meanwhile(() -> revoke("mia"));
        assertThat(mia.command("OpenWeakness", GivingCommandsTest.WEAKNESS).status())
                .isEqualTo(201);
        assertThat(ended).isTrue();
    }
}
