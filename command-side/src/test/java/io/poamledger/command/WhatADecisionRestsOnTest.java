package io.poamledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.format.StoredEvent;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class WhatADecisionRestsOnTest {

    private static final StoredEvent EVENT = new StoredEvent(
            0,
            "1",
            Optional.empty(),
            "acme/1",
            0,
            0,
            "Opened",
            Optional.empty(),
            new byte[0],
            new byte[0],
            new byte[16]);

    @Test
    void however_much_it_is_is_asked_without_a_deep_stack() {
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        try {
            for (var part = 0; part < 10_000; part++) {
                DecidedOn.rest(part, _ -> false);
            }
            assertThat(condition(work).mattersTo().test(EVENT)).isFalse();
            DecidedOn.rest(7, event -> event.aggregate().equals("acme/1"));
            assertThat(condition(work).mattersTo().test(EVENT)).isTrue();
            assertThat(condition(work).position()).isZero();
        } finally {
            work.rollback();
        }
    }

    private static AppendCondition condition(DefaultUnitOfWork<?> work) {
        return work.getResource(AppendCondition.RESOURCE);
    }
}
