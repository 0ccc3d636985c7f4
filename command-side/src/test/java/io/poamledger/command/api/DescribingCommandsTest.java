package io.poamledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescribingCommandsTest {

    static final JsonNode DOCUMENT = document();

    static JsonNode document() {
        var document = new OpenAPI();
        new CommandDocumentation(new CommandTypes(), List.of()).customise(document);
        return JsonMapper.shared().readTree(Json.pretty(document));
    }

    static Stream<String> commands() {
        return new CommandTypes().all().stream().filter(CommandType::sentByHand).map(CommandType::name);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void lists_every_command_with_fields_headers_and_refusals(String name) {
        var post = DOCUMENT.path("paths").path("/api/commands/" + name).path("post");
        assertThat(post.path("requestBody").toString()).contains("#/components/schemas/" + name);
        assertThat(post.path("parameters").toString()).contains("Idempotency-Key", "If-Match");
        assertThat(post.path("responses").propertyNames())
                .contains("200", "400", "401", "403", "404", "409", "422", "429", "503");
        var fields = DOCUMENT.path("components").path("schemas").path(name).path("properties");
        assertThat(fields.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        new CommandTypes().sentByHand(name).orElseThrow().fieldNames());
    }

    @Test
    void does_not_list_what_only_the_server_sends() {
        assertThat(DOCUMENT.path("paths").propertyNames())
                .hasSizeGreaterThan(20)
                .doesNotContain("/api/commands/OpenImportedItem", "/api/commands/PreserveEvidence");
    }

    @Test
    void says_how_values_are_written() {
        var fields = DOCUMENT.path("components")
                .path("schemas")
                .path("RescheduleMilestone")
                .path("properties");
        assertThat(fields.path("newDueOn").path("format").stringValue()).isEqualTo("date");
        assertThat(fields.path("itemId").path("type").stringValue()).isEqualTo("string");
        assertThat(fields.path("milestoneId").path("type").stringValue()).isEqualTo("integer");
        assertThat(fields.path("code").path("enum").toString()).contains("VENDOR_DELAY");
    }

    @Test
    void says_how_far_values_reach() {
        var schemas = DOCUMENT.path("components").path("schemas");
        var review = schemas.path("RecordReview").path("properties");
        assertThat(review.path("heldOn").path("description").stringValue()).isEqualTo("From 2015-06-01 to 2199-12-31.");
        assertThat(review.path("decisions").path("maxLength").intValue()).isEqualTo(20_000);
        assertThat(review.path("participants").path("maxItems").intValue()).isEqualTo(200);
        assertThat(review.path("participants").path("items").path("maxLength").intValue())
                .isEqualTo(500);
        assertThat(review.path("itemsReviewed").path("maxItems").intValue()).isEqualTo(5_000);
        var system = schemas.path("RegisterSystem").path("properties");
        assertThat(system.path("reviewEveryDays").path("minimum").intValue()).isEqualTo(1);
        assertThat(system.path("reviewEveryDays").path("maximum").intValue()).isEqualTo(3_650);
        var resources = schemas.path("EstimateResources").path("properties");
        assertThat(resources.path("cost").path("maximum").decimalValue()).isEqualByComparingTo("1e12");
        assertThat(schemas.path("Problem").path("properties").path("detail").has("maxLength"))
                .isFalse();
    }
}
