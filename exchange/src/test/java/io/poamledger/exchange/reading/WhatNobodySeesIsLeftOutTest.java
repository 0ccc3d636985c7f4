package io.poamledger.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.columns.Mappings;
import io.poamledger.exchange.oscal.ModelFaults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WhatNobodySeesIsLeftOutTest {

    @Test
    void of_a_cell_and_told_at_its_column() throws IOException {
        var file = csv("Weakness,Primary party,Milestones,Vendor\u2060 note\n"
                + "Invoice\u202Efdp.exe,Ana\u200B Ruiz,2026-07-10: Inven\u200Btory,a\uFEFFb\n");

        assertThat(file.errors()).isEmpty();
        var item = file.items().getFirst();
        assertThat(item.weakness().title()).isEqualTo("Invoicefdp.exe");
        assertThat(item.plan().primaryParty()).hasValue("Ana Ruiz");
        assertThat(item.plan().milestones().getFirst().title()).isEqualTo("Inventory");
        assertThat(item.others()).containsExactly(entry("Vendor note", "ab"));
        assertThat(file.problems())
                .contains(
                        notice(1, "Vendor note", "Vendor[U+2060] note", "U+2060 WORD JOINER"),
                        notice(2, "Weakness", "Invoice[U+202E]fdp.exe", "U+202E RIGHT-TO-LEFT OVERRIDE"),
                        notice(2, "Primary party", "Ana[U+200B] Ruiz", "U+200B ZERO WIDTH SPACE"),
                        notice(2, "Milestones", "2026-07-10: Inven[U+200B]tory", "U+200B ZERO WIDTH SPACE"),
                        notice(2, "Vendor note", "a[U+FEFF]b", "U+FEFF ZERO WIDTH NO-BREAK SPACE"));
    }

    @Test
    void so_that_a_title_is_known_by_what_is_seen_of_it() throws IOException {
        assertThat(csv("Weak\u200Bness,Status,Owner\nOld TLS,Open,Ana\n").items())
                .hasSize(1);
    }

    @Test
    void and_what_writing_needs_stays() throws IOException {
        var file = csv("Weakness,Status,Owner\n\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645,Open,Ana\n");

        assertThat(file.items().getFirst().weakness().title())
                .isEqualTo("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
        assertThat(file.problems()).noneMatch(problem -> problem.message().startsWith("It has U+"));
    }

    @Test
    void of_every_text_of_a_document_and_told_at_its_path() throws IOException {
        var file = PoamFiles.read(
                in("{\"plan-of-action-and-milestones\":{\"risks\":[{\"uuid\":\"R\",\"title\":\"Old \u200BTLS\","
                        + "\"statement\":\"\",\"status\":\"open\"}],\"poam-items\":[{\"title\":\"Old\u202E TLS\","
                        + "\"related-risks\":[{\"risk-uuid\":\"r\"}]}]}}"),
                "a.json",
                Mappings.NONE,
                ModelFaults.NOTED,
                Catalogue.inForce(),
                Limits.DEFAULT);

        assertThat(file.errors()).isEmpty();
        assertThat(file.items().getFirst().weakness().title()).isEqualTo("Old TLS");
        assertThat(file.problems())
                .contains(
                        notice(1, "/poam-items/0/title", "Old[U+202E] TLS", "U+202E RIGHT-TO-LEFT OVERRIDE"),
                        notice(0, "/risks/0/title", "Old [U+200B]TLS", "U+200B ZERO WIDTH SPACE"));
    }

    private static FileProblem notice(int row, String column, String value, String first) {
        return FileProblem.notice(row, column, value, Remarks.unseen(first));
    }

    private static ReadFile csv(String text) throws IOException {
        return PoamFiles.read(in(text), "a.csv", Catalogue.inForce());
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
