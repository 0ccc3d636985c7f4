package io.poamledger.command.item;

import static io.poamledger.command.item.Story.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Rejected;
import io.poamledger.command.Rule;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.command.labels.Prefixes;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer of the decision model rests on may change before the command is stored, or its file may be of no use. */
class WhatEndsMeanwhileTest {

    private static final String TITLE = "Audit logs are not kept";

    @TempDir
    Path folder;

    @Test
    void an_item_that_is_voided_between_the_decision_and_its_append_is_asked_about() {
        try (var node = new CommandNode(folder)) {
            var story = new Story(node);
            var old = story.approved("3.3.1", TITLE, DUE);
            var once = new AtomicBoolean();
            node.bean(Configuration.class).commandBus().registerHandlerInterceptor((unit, chain) -> {
                var decided = chain.proceed();
                if (unit.getMessage().getPayload() instanceof OpenWeakness && once.compareAndSet(false, true)) {
                    CompletableFuture.runAsync(
                                    () -> story.voids(old, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE)))
                            .join();
                }
                return decided;
            });
            isAsked(story);
            assertThat(once).isTrue();
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_built_anew() throws Exception {
        try (var node = new CommandNode(folder)) {
            var story = new Story(node);
            var old = story.approved("3.3.1", TITLE, DUE);
            story.voids(old, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE));
            isAsked(story);
        }
        for (var suffix : List.of("-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("decisions.db" + suffix));
        }
        Files.writeString(folder.resolve("decisions.db"), "no database ".repeat(1_000));
        try (var node = new CommandNode(folder)) {
            isAsked(new Story(node));
        }
    }

    @Test
    void a_ledger_that_was_restored_to_an_earlier_state_is_read_anew() throws Exception {
        var kept = folder.resolve("kept.db");
        try (var node = new CommandNode(folder)) {
            new Story(node).approved("3.3.1", TITLE, DUE);
        }
        Files.copy(folder.resolve("ledger.db"), kept);
        try (var node = new CommandNode(folder)) {
            var story = new Story(node);
            var old = PoamItemId.parse("acme/1");
            story.voids(old, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE));
            isAsked(story);
            node.register(new SystemId("later"));
            assertThat(node.bean(Prefixes.class).systems()).hasSize(2);
        }
        Files.move(kept, folder.resolve("ledger.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var node = new CommandNode(folder)) {
            var story = new Story(node);
            for (var more = 0; more < 5; more++) {
                story.open("3.3.2", "Clock drift " + more, DUE);
            }
            story.open("3.3.1", TITLE, DUE.plusDays(181));
            story.voids(PoamItemId.parse("acme/1"), VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE));
            isAsked(story);
            assertThat(node.bean(Prefixes.class).systems()).containsExactly(CommandNode.ACME);
        }
    }

    private static void isAsked(Story story) {
        assertThatThrownBy(() -> story.open("3.3.1", TITLE, DUE.plusDays(181)))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.ALIKE_ONE_ENDED.name()));
    }
}
