package io.poamledger.exchange.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.reading.PoamFiles;
import io.poamledger.exchange.writing.ScoreSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each of its requirements would come in as a weakness. */
class AScoreSheetIsNoRegisterTest {

    private static final String WHAT_TO_DO = "Record it with the assessment, by 'Record findings from a CSV'";

    @Test
    void neither_ours_nor_another_is_read_as_one() throws IOException {
        var ours = new ScoreSheet(
                List.of(new ScoreSheet.Fact("System", "Acme"), new ScoreSheet.Fact("Score", "104")),
                List.of(new ScoreSheet.Line("3.1.1", "AC.L2-3.1.1", "Limit access", "not met", "5", "5", "", "", "")));
        var csv = new ByteArrayOutputStream();
        ours.writeCsv(csv);
        var workbook = new ByteArrayOutputStream();
        ours.writeXlsx(workbook);
        for (var sheet : List.of(
                csv.toByteArray(),
                workbook.toByteArray(),
                "Security requirement,Title,Status,Deduction\n3.1.1,Limit access,No,5\n".getBytes(UTF_8))) {
            assertThatThrownBy(() -> read(sheet))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining(WHAT_TO_DO);
        }
    }

    @Test
    void a_register_that_says_what_its_items_take_is_still_one() throws IOException {
        assertThat(read("Requirement,Weakness,Status,Points deducted\n3.1.1,Nobody looks,Open,5\n".getBytes(UTF_8))
                        .items())
                .hasSize(1);
    }

    private static ReadFile read(byte[] file) throws IOException {
        return PoamFiles.read(new ByteArrayInputStream(file), "sheet", Catalogue.inForce());
    }
}
