package io.poamledger.command.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ANewCommandNeedsNoOtherFileTest {

    private static final Pattern NAME = Pattern.compile(" name=\"(\\w+)\"");

    @TempDir
    static Path folder;

    static CommandNode node;
    static Client validator;
    static String item;

    @BeforeAll
    static void start() {
        node = new CommandNode(folder);
        validator = node.client("vera", Role.VALIDATOR);
        item = node.client("mia", Role.COMPLIANCE_MANAGER)
                .command("OpenWeakness", "{\"systemId\": \"acme\", \"kind\": \"OTHER\", \"title\": \"x\"}")
                .text("ids.itemId");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void it_is_offered_where_it_belongs_as_a_form_with_every_field() {
        var offered = validator.get("/forms?item=" + item + "&at=0").body();
        var form = offered.substring(offered.indexOf("data-command=\"PaintItem\""));
        form = form.substring(0, form.indexOf("</form>"));
        assertThat(offered).contains("<summary>Paint the item</summary>");
        assertThat(NAME.matcher(form).results().map(found -> found.group(1)))
                .containsExactly("itemId", "colour", "tones", "paintedOn", "occasion", "twoCoats", "reason");
        assertThat(form)
                .contains("hx-post=\"/api/commands/PaintItem\"", "data-version=\"0\"", "value=\"" + item + "\"")
                .contains(">Colour</label>", "Any but grey.", "maxlength=\"500\"", "data-rules=\"ITEM_UNKNOWN\"")
                .contains("data-lines", "One per line.", "<option value=\"VENDOR_DELAY\">Vendor delay</option>")
                .contains("type=\"date\"", "min=\"1900-01-01\"", "max=\"2199-12-31\"", "type=\"checkbox\"")
                .contains("maxlength=\"20000\"", ">Paint it</button>");
    }

    @Test
    void what_its_form_says_reaches_its_handler() {
        var answer = validator.command("PaintItem", """
                {"itemId": "%s", "colour": "blue", "tones": ["pale", "deep"], "paintedOn": "2026-03-02",
                 "occasion": "OTHER", "twoCoats": "true", "reason": "it was\\nfaded"}""".formatted(item));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(PaintItem.PAINTED)
                .containsExactly(new PaintItem(
                        PoamItemId.parse(item),
                        "blue",
                        List.of("pale", "deep"),
                        Optional.of(LocalDate.of(2026, 3, 2)),
                        MoveReason.OTHER,
                        true,
                        "it was\nfaded"));
    }

    @Test
    void it_is_described_with_labels_bounds_roles_and_refusals() {
        var api = validator.get("/v3/api-docs").json();
        var operation = api.path("paths").path("/api/commands/PaintItem").path("post");
        assertThat(operation.path("summary").asString()).isEqualTo("Paint the item");
        assertThat(operation.path("description").asString()).contains("VALIDATOR");
        assertThat(operation.path("responses").path("422").toString()).contains("ITEM_UNKNOWN");
        var schema = api.path("components").path("schemas").path("PaintItem");
        assertThat(schema.path("properties").path("colour").path("title").asString())
                .isEqualTo("Colour");
        assertThat(schema.path("required").valueStream().map(name -> name.asString()))
                .containsExactlyInAnyOrder("itemId", "colour", "occasion", "reason");
    }
}
