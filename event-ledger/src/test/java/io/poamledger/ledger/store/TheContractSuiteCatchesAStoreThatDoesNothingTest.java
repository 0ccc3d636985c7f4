package io.poamledger.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class TheContractSuiteCatchesAStoreThatDoesNothingTest {

    @Test
    void no_test_passes_and_none_is_skipped() {
        var tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(IdleStoreUnderContract.class))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isGreaterThan(15);
        assertThat(tests.succeeded().stream().map(Event::getTestDescriptor)).isEmpty();
        assertThat(tests.aborted().stream().map(Event::getTestDescriptor)).isEmpty();
        assertThat(tests.skipped().stream().map(Event::getTestDescriptor)).isEmpty();
        assertThat(tests.failed().count()).isEqualTo(tests.started().count());
    }
}
