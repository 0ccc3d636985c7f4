package io.poamledger.exchange.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.Workbooks;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThePrefilledTemplateTest {

    private static final Catalogue CATALOGUE = Catalogue.inForce();

    @Test
    void has_a_row_for_each_of_the_110_requirements_and_no_item_yet() throws IOException {
        for (var file : new ReadFile[] {read(csv()), read(xlsx())}) {
            assertThat(file.rowsRead()).isEqualTo(110);
            assertThat(file.rowsSkipped()).isEqualTo(110);
            assertThat(file.items()).isEmpty();
            assertThat(file.problems()).isEmpty();
        }
    }

    @Test
    void becomes_an_item_when_one_weakness_is_filled_in() throws IOException {
        var filled = new String(csv(), StandardCharsets.UTF_8)
                .replace(",ACME,AC.L2-3.1.3,,", ",ACME,AC.L2-3.1.3,Drawings leave by private e-mail,");
        var file = read(filled.getBytes(StandardCharsets.UTF_8));

        assertThat(file.rowsSkipped()).isEqualTo(109);
        assertThat(file.problems()).isEmpty();
        assertThat(file.items()).singleElement().satisfies(item -> {
            assertThat(item.row()).isEqualTo(4);
            assertThat(item.weakness().requirement().orElseThrow().value()).isEqualTo("3.1.3");
            assertThat(item.others()).isEmpty();
        });
    }

    @Test
    void says_title_and_points_of_each_requirement() throws IOException {
        var csv = new String(csv(), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        "CUI Encryption,\"5, or 3 when partial\"\r\n", "System Security Plan,no score without it\r\n");
    }

    @Test
    void keeps_its_header_in_view_and_offers_ratings_and_statuses() throws IOException {
        var sheet = Workbooks.part(xlsx(), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("state=\"frozen\"")
                .contains("Very low,Low,Moderate,High,Very high")
                .contains("Open,In progress,Completed")
                .contains("<autoFilter");
    }

    private static byte[] csv() throws IOException {
        var out = new ByteArrayOutputStream();
        PoamTable.writeTemplateAsCsv(CATALOGUE, Optional.of("ACME"), out);
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        PoamTable.writeTemplateAsXlsx(CATALOGUE, Optional.of("ACME"), out);
        return out.toByteArray();
    }

    private static ReadFile read(byte[] bytes) throws IOException {
        return PoamFiles.read(new ByteArrayInputStream(bytes), "template", CATALOGUE);
    }
}
