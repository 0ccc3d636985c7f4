package io.poamledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.reading.PoamFiles;
import io.poamledger.exchange.writing.PoamTable;
import io.poamledger.exchange.writing.PoamTable.MoreColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code mvn -pl exchange -am test -Dsamples=write} writes both files anew from {@link SampleRegister}. */
class TheSamplesInTheDocumentationTest {

    private static final Path FOLDER = SharedSamples.repository().resolve("docs/samples");

    @Test
    void are_the_same_eight_items_as_csv_and_as_workbook() throws IOException {
        var csv = PoamFiles.read(FOLDER.resolve("poam.csv"), Catalogue.inForce());
        var xlsx = PoamFiles.read(FOLDER.resolve("poam.xlsx"), Catalogue.inForce());

        assertThat(csv.problems()).isEmpty();
        assertThat(xlsx.problems()).isEmpty();
        assertThat(csv.items()).hasSize(8).isEqualTo(SampleRegister.items());
        assertThat(xlsx.items()).isEqualTo(csv.items());
    }

    @Test
    @EnabledIfSystemProperty(named = "samples", matches = "write", disabledReason = "only writes the sample files")
    void can_be_written_anew() throws IOException {
        Files.createDirectories(FOLDER);
        List<RegisterRow> rows = SampleRegister.items().stream()
                .map(item -> new RegisterRow(item, List.of()))
                .toList();
        try (var csv = Files.newOutputStream(FOLDER.resolve("poam.csv"));
                var xlsx = Files.newOutputStream(FOLDER.resolve("poam.xlsx"))) {
            PoamTable.writeCsv(MoreColumns.NONE, rows, csv);
            PoamTable.writeXlsx(MoreColumns.NONE, rows, xlsx);
        }
        assertThat(FOLDER.resolve("poam.csv")).isNotEmptyFile();
    }
}
