package io.poamledger.exchange.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.SharedSamples;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSamples.class)
class PublishedTablesTest {

    @Test
    void a_register_with_only_a_header_is_an_empty_import() throws IOException {
        var file = PoamFiles.read(SharedSamples.sample("generic/poam-register-header.csv"), Catalogue.inForce());
        assertThat(file.items()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cmmc/demo-osc-sprs-score.csv, No header row was found",
        "cmmc/demo-poam-seeds.json, This JSON is no OSCAL POA&M",
    })
    void what_cannot_be_read_yet_is_refused_by_its_name(String sample, String message) {
        assertThatThrownBy(() -> PoamFiles.read(SharedSamples.sample(sample), Catalogue.inForce()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(message);
    }
}
