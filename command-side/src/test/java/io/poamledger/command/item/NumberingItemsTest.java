package io.poamledger.command.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.Ground;
import io.poamledger.command.item.weakness.ItemNumbers;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.WeaknessOpened;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingItemsTest {

    private final Ground ground = new Ground();
    private final ItemNumbers numbers = new ItemNumbers(ground.ledger());

    @Test
    void starts_at_one_in_every_system() {
        assertThat(numbers.next(Ground.ACME)).hasToString("acme-enclave/1");
        assertThat(numbers.next(Ground.BOLT)).hasToString("bolt-shop/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 8, 9, 31, 32, 33, 100})
    void goes_on_after_the_highest_whatever_it_is(int highest) {
        taken(1, highest);
        assertThat(numbers.next(Ground.ACME).number()).isEqualTo(highest + 1);
    }

    @Test
    void never_hands_out_a_number_twice_even_when_the_first_is_not_stored_yet() {
        assertThat(IntStream.range(0, 5).map(_ -> numbers.next(Ground.ACME).number()))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void passes_over_what_another_process_has_stored_in_the_meantime() {
        assertThat(numbers.next(Ground.ACME).number()).isEqualTo(1);
        taken(1, 40);
        assertThat(numbers.next(Ground.ACME).number()).isEqualTo(41);
    }

    @Test
    void hands_out_different_numbers_to_many_threads() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var handedOut = IntStream.range(0, 50)
                    .mapToObj(
                            _ -> threads.submit(() -> numbers.next(Ground.ACME).number()))
                    .toList();
            assertThat(handedOut)
                    .extracting(Future::get)
                    .doesNotHaveDuplicates()
                    .hasSize(50);
        }
    }

    private void taken(int from, int to) {
        for (var number = from; number <= to; number++) {
            ground.recorded(
                    new WeaknessOpened(new PoamItemId(Ground.ACME, number), ItemKind.OTHER, Plan.weakness(), Map.of()));
        }
    }
}
