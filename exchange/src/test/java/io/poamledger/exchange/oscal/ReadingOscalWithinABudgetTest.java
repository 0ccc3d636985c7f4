package io.poamledger.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.SketchedPoam;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents made to take memory or time, and large ones that are meant well. */
@Timeout(120)
class ReadingOscalWithinABudgetTest {

    private static final String ITEM = "{\"title\":\"Guests\"}";

    @Test
    void a_document_of_nearly_five_megabytes_is_read() throws IOException {
        var words = "why it matters, ".repeat(50);
        var items = IntStream.range(0, 4_500)
                .mapToObj(n ->
                        "{\"uuid\":\"u%d\",\"title\":\"Weakness %d\",\"description\":\"%s\",\"related-risks\":[{\"risk-uuid\":\"r%d\"}]}"
                                .formatted(n, n, words, n))
                .collect(Collectors.joining(","));
        var risks = IntStream.range(0, 4_500)
                .mapToObj(n -> "{\"uuid\":\"r%d\",\"title\":\"Risk %d\",\"status\":\"open\"}".formatted(n, n))
                .collect(Collectors.joining(","));
        assertThat(read(items, "\"risks\":[" + risks + "]").items()).hasSize(4_500);
    }

    @Test
    void a_larger_document_is_refused_with_the_figure() {
        var words = "w".repeat(1_000);
        var items = ("{\"title\":\"" + words + "\"},").repeat(6_000) + ITEM;
        refused(items, "", "The OSCAL document is larger than 5242880 bytes");
        refused(
                (ITEM + ",").repeat(10_000) + ITEM,
                "",
                "The OSCAL document has 10001 poam-items; at most 10000 are read");
    }

    @Test
    void more_tokens_deeper_nesting_and_longer_texts_than_documents_have_are_refused() {
        refused(ITEM, "\"x\":[" + "{},".repeat(300_000) + "{}]", "500000");
        refused(ITEM, "\"x\":" + "[".repeat(5_000) + "]".repeat(5_000), "depth");
        refused(ITEM, "\"x\":\"" + "w".repeat(250_000) + "\"", "200000");
        refused(ITEM, "\"x\":" + "9".repeat(200), "100");
    }

    @Test
    void a_risk_that_every_item_refers_to_counts_once_for_each() {
        var items = "{\"title\":\"Guests\",\"related-risks\":[{\"risk-uuid\":\"r\"}]},".repeat(2_000) + ITEM;
        var risk = "\"risks\":[{\"uuid\":\"r\",\"status\":\"open\",\"description\":\"" + "w".repeat(100_000) + "\"}]";
        refused(items, risk, "more than 10000000 characters together");
    }

    @Test
    void an_item_that_refers_to_a_risk_again_and_again_takes_it_once() throws IOException {
        var link = "{\"risk-uuid\":\"r\"}";
        var item = "{\"title\":\"Guests\",\"related-risks\":[" + (link + ",").repeat(50_000) + link + "]}";
        var risk = "\"risks\":[{\"uuid\":\"r\",\"status\":\"open\",\"description\":\"" + "w".repeat(10_000) + "\"}]";
        assertThat(read(item, risk).items()).hasSize(1);
    }

    @Test
    void documents_that_made_the_reader_slow_are_read_in_time() throws IOException {
        var props =
                "{\"name\":\"note\",\"value\":\"some words\"},".repeat(60_000) + "{\"name\":\"last\",\"value\":\"x\"}";
        var blanks = "a" + " ".repeat(190_000) + "b";
        var item = "{\"title\":\"" + blanks + "\",\"props\":[" + props + "]}";
        assertThat(read(item, "").items().getFirst().others()).containsKeys("note", "last");

        var unknown = IntStream.range(0, 20_000)
                .mapToObj(n -> "{\"risk-uuid\":\"n" + n + "\"}")
                .collect(Collectors.joining(","));
        var parts = "{\"uuid\":\"p\"},".repeat(50_000) + "{\"uuid\":\"p\"}";
        var file = read(
                "{\"title\":\"Guests\",\"related-risks\":[" + unknown + "]}",
                "\"risks\":[{\"uuid\":\"r\",\"mitigating-factors\":[" + parts + "]}]");
        assertThat(file.notices().getLast().message()).endsWith("more notices than are listed here");
    }

    private static void refused(String items, String more, String words) {
        assertThatThrownBy(() -> read(items, more))
                .isInstanceOf(BeyondLimits.class)
                .hasMessageContaining(words);
    }

    private static ReadFile read(String items, String more) throws IOException {
        var document = "{\"plan-of-action-and-milestones\":{\"poam-items\":[" + items + "]"
                + (more.isEmpty() ? "" : "," + more) + "}}";
        return SketchedPoam.read(document);
    }
}
