package io.poamledger.query.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.query.PagesForTests;
import io.poamledger.query.Replay;
import io.poamledger.query.Told;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What an artifact's page shows of its bytes: text as text, a picture as a picture, and nothing that could be run. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class LookingAtEvidenceTest {

    private static final String HOSTILE = "<script>alert(1)</script>\u202Etxt.exe\u0007 end";

    private static WebApplicationContext context;
    private static int artifacts;

    @BeforeAll
    static void open() {
        context = (WebApplicationContext) new SpringApplicationBuilder(PagesForTests.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
                .run();
        context.getBean(Replay.class).record(Told.registered(Told.ACME, "ACME", "UTC"));
    }

    @AfterAll
    static void close() {
        ((ConfigurableApplicationContext) context).close();
    }

    private static EvidenceId preserved(String type, byte[] bytes) throws Exception {
        var stored = context.getBean(EvidenceVault.class)
                .store(new ByteArrayInputStream(bytes), UploadLimits.atMost(1_000_000));
        return preserved(type, stored.sha256(), stored.size());
    }

    private static EvidenceId preserved(String type, String sha256, long size) {
        var id = new EvidenceId(new UUID(1, ++artifacts));
        context.getBean(Replay.class)
                .record(new EvidencePreserved(
                        id, Told.ACME, "file-" + artifacts, type, new Sha256(sha256), size, "", Optional.empty()));
        return id;
    }

    private static Document page(EvidenceId id) throws Exception {
        return Jsoup.parse(MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(get("/evidence/" + id))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void a_text_is_shown_as_text_with_what_cannot_be_seen_marked() throws Exception {
        var page = page(preserved("text/plain", HOSTILE.getBytes(UTF_8)));
        assertThat(page.select("pre.preview").text()).isEqualTo("<script>alert(1)</script>\uFFFDtxt.exe\uFFFD end");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void of_a_long_text_the_beginning() throws Exception {
        var page = page(preserved("text/csv", "1,2,3\n".repeat(20_000).getBytes(UTF_8)));
        assertThat(page.select("pre.preview").text()).hasSizeLessThanOrEqualTo(Preview.SHOWN);
        assertThat(page.text()).contains("download it to read the rest");
    }

    @Test
    void a_picture_is_shown_from_where_it_is_downloaded() throws Exception {
        var id = preserved("image/png", new byte[] {1, 2, 3});
        assertThat(page(id).select("img.preview").attr("src")).isEqualTo("/api/evidence/" + id + "/content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/pdf", "application/octet-stream", ""})
    void whatever_could_be_run_is_not_shown(String type) throws Exception {
        var page = page(preserved(type, HOSTILE.getBytes(UTF_8)));
        assertThat(page.select(".preview")).isEmpty();
        assertThat(page.text()).doesNotContain("alert(1)");
    }

    @Test
    void what_is_lost_is_not_shown_and_the_page_is_there() throws Exception {
        var page = page(preserved("text/plain", "2c".repeat(32), 4));
        assertThat(page.select(".preview")).isEmpty();
        assertThat(page.select("h1").text()).startsWith("file-");
    }
}
