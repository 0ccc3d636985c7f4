package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server and reads what it answers. */
public record Asking(QuerySideForTests server) {

    public JsonNode json(String address) {
        return JsonMapper.shared().readTree(text(address));
    }

    /** @param values of what the address has in braces */
    public String text(String address, Object... values) {
        try {
            var answer = server.web().perform(get(address, values)).andReturn().getResponse();
            var content = answer.getContentAsString();
            assertThat(answer.getStatus()).as(address + content).isEqualTo(200);
            return content;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }
}
