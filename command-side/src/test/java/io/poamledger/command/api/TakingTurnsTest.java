package io.poamledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TakingTurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void who_waits_goes_on_when_a_turn_is_given_back() throws Exception {
        var turns = new Turns(1, 1, LONG, "busy");
        var first = turns.take();
        var second = CompletableFuture.supplyAsync(turns::take);
        assertThat(second).isNotDone();
        first.close();
        second.get(1, TimeUnit.MINUTES).close();
        turns.take().close();
    }

    @Test
    void there_are_only_so_many_places_to_wait_at() {
        var turns = new Turns(1, 0, LONG, "Another import is running");
        var first = turns.take();
        assertThatThrownBy(turns::take).isInstanceOf(Turns.Busy.class).hasMessage("Another import is running");
        first.close();
        turns.take().close();
    }

    @Test
    void nobody_waits_for_ever_and_a_place_is_free_again_afterwards() {
        var turns = new Turns(1, 1, Duration.ofMillis(1), "busy");
        var first = turns.take();
        assertThatThrownBy(turns::take).isInstanceOf(Turns.Busy.class);
        assertThatThrownBy(turns::take).isInstanceOf(Turns.Busy.class);
        first.close();
        turns.take().close();
    }
}
