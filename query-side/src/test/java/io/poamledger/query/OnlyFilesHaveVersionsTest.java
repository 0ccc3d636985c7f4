package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version in the address of a file is looked up on the class path, which takes longer than all else of a link. */
class OnlyFilesHaveVersionsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");

    @Test
    void and_the_address_of_a_page_is_not_looked_for_among_them(@TempDir Path folder) throws Exception {
        try (var server = QuerySideForTests.on(folder, NOW.toString())) {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            server.record(SampleHistory.of(7, 20, NOW));
            var lookedFor = new ArrayList<String>();
            var page = server.web((request, response, chain) ->
                            chain.doFilter(request, new HttpServletResponseWrapper((HttpServletResponse) response) {
                                @Override
                                public String encodeURL(String url) {
                                    lookedFor.add(url);
                                    return super.encodeURL(url);
                                }
                            }))
                    .perform(get("/register"))
                    .andReturn()
                    .getResponse();
            assertThat(page.getContentAsString()).contains("href=\"/items/");
            assertThat(lookedFor).isNotEmpty().allMatch(url -> url.matches("/(assets|webjars)/.*"));
        }
    }
}
