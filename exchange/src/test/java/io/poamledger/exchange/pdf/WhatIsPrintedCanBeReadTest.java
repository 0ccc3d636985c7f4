package io.poamledger.exchange.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class WhatIsPrintedCanBeReadTest {

    private static final String STYLE = """
            * { font-family: document } table { -fs-table-paginate: paginate; table-layout: fixed; width: 100% } td { word-wrap: break-word }
            @page { size: a4; @bottom-right { content: "Page " counter(page) " of " counter(pages); font-family: document } }""";

    @Test
    void it_is_tagged_and_says_its_language_and_title_and_not_when_it_was_made() throws Exception {
        try (var pdf = Loader.loadPDF(printed("<h1>Register</h1><table><tr><th>Item</th></tr></table>"))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(kinds(catalog.getStructureTreeRoot())).contains("Document", "H1", "Table", "TR", "TH");
            var said = pdf.getDocumentInformation();
            assertThat(said.getTitle()).isEqualTo("A title");
            assertThat(said.getCreationDate()).isNull();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws Exception {
        assertThat(printed("<p>One</p>")).isEqualTo(printed("<p>One</p>"));
    }

    @Test
    void the_head_of_a_table_is_on_each_of_its_pages_and_so_is_the_number() throws Exception {
        var rows = "<tr><td>ACME</td><td>A weakness of several words</td></tr>".repeat(120);
        try (var pdf = Loader.loadPDF(printed("<table><thead><tr><th>Number</th><th>Weakness</th></tr></thead><tbody>"
                + rows + "</tbody></table>"))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page))
                        .contains("Number", "Weakness")
                        .contains("Page " + page + " of " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void what_is_longer_than_a_page_and_what_has_no_space_goes_on() throws Exception {
        var words = "long ".repeat(4_000) + "END";
        var word = "x".repeat(600) + "Z";
        try (var pdf = Loader.loadPDF(
                printed("<table><tr><td>" + words + "</td><td>" + word + "</td><td>three</td></tr></table>"))) {
            var text = text(pdf, 0).replaceAll("\\s", "");
            assertThat(text).contains("END", "three");
            assertThat(text.chars().filter(one -> one == 'x').count()).isEqualTo(600);
            assertThat(text.split("long", -1)).hasSize(4_001);
        }
    }

    @Test
    void any_text_is_shown_or_said_to_have_no_sign() throws Exception {
        var texts =
                "Zürich — “quoted” → 10 €; Ελλάδα, Україна, Việt; שלום (א) abc; \uD83D\uDE00; 中文 \uD83E\uDDFF &amp;lt; \u202Ehidden";
        try (var pdf = Loader.loadPDF(printed("<p>" + texts + "</p>"))) {
            assertThat(text(pdf, 0).replaceAll("\\s+", " ").replace("] [", "]["))
                    .contains("Zürich — “quoted” → 10 €; Ελλάδα, Україна, Việt;")
                    .contains("[U+4E2D][U+6587][U+1F9FF] &lt;")
                    .contains("שלום")
                    .contains("abc; \uD83D\uDE00;")
                    .contains("[U+202E]hidden");
        }
    }

    private static byte[] printed(String body) throws Exception {
        var page = "<html lang=\"en\"><head><title>A title</title><meta name=\"description\" content=\"It\"/><style>"
                + STYLE + "</style></head><body>" + body + "</body></html>";
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        var pdf = new ByteArrayOutputStream();
        TaggedPdf.write(document, 7, pdf);
        return pdf.toByteArray();
    }

    /** @param page from 1; 0 for all */
    private static String text(PDDocument pdf, int page) throws Exception {
        var stripper = new PDFTextStripper();
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(pdf);
    }

    private static List<String> kinds(PDStructureNode node) {
        var kinds = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                kinds.addAll(kinds(element));
            }
        }
        return kinds;
    }
}
