package io.poamledger.command.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.poamledger.command.Command;
import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.command.json.Unreadable.Place;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCommandsTest {

    static final String RESCHEDULE = """
            {"itemId": "acme/7", "milestoneId": 1, "newDueOn": "2027-06-30", "code": "VENDOR_DELAY", "reason": "late"}""";

    final CommandReader reader = new CommandReader();

    <T extends Command> T read(Class<T> type, String json) {
        return type.cast(reader.read(CommandType.of(type), json.getBytes(UTF_8), Ground.ITEMS));
    }

    Malformed malformed(Class<? extends Command> type, String json) {
        return catchThrowableOfType(Malformed.class, () -> read(type, json));
    }

    Unreadable unreadable(String json) {
        return catchThrowableOfType(Unreadable.class, () -> read(RescheduleMilestone.class, json));
    }

    @Test
    void takes_the_fields_by_their_names() {
        assertThat(read(RescheduleMilestone.class, RESCHEDULE))
                .isEqualTo(new RescheduleMilestone(
                        new PoamItemId(new SystemId("acme"), 7),
                        new MilestoneId(1),
                        LocalDate.of(2027, 6, 30),
                        MoveReason.VENDOR_DELAY,
                        "late"));
    }

    @Test
    void takes_what_a_form_sends() {
        var command = read(OpenWeakness.class, """
                {"systemId": "acme", "kind": "OTHER", "title": "TLS 1.0", "description": "", "requirement": " ",
                 "references": ["ac-2"], "discoveredOn": "", "dueOn": "2027-01-31", "rating": null}""");
        assertThat(command.references()).containsExactly("ac-2");
        assertThat(command.requirement()).isEmpty();
        assertThat(command.discoveredOn()).isEmpty();
        assertThat(command.rating()).isEmpty();
        assertThat(command.dueOn()).contains(LocalDate.of(2027, 1, 31));
        assertThat(read(RescheduleMilestone.class, RESCHEDULE.replace(": 1,", ": \"1\","))
                        .milestoneId())
                .isEqualTo(new MilestoneId(1));
        assertThat(read(
                                EstimateResources.class,
                                "{\"itemId\": \"acme/7\", \"resources\": \"two people\", \"hours\": \"40\"}")
                        .hours())
                .contains(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ac-2", " ", ""})
    void refuses_one_value_in_place_of_a_list(String value) {
        var refused = malformed(OpenWeakness.class, """
                {"systemId": "acme", "kind": "OTHER", "title": "TLS 1.0", "references": "%s"}""".formatted(value));
        assertThat(refused.field()).isEqualTo("references");
        assertThat(refused).hasMessageContaining("'" + value + "' is no list, which 'references' has to be");
    }

    @Test
    void says_where_the_body_stops_being_json() {
        var cutOff = unreadable("{\"itemId\": \"acme/7\",\n  \"milestoneId\": }");
        assertThat(cutOff.place()).contains(new Place(2, 18));
        assertThat(cutOff).hasMessageContaining("line 2, column 18").hasMessageNotContaining("Source");
        assertThat(unreadable("")).hasMessageContaining("is a JSON object");
        assertThat(unreadable(RESCHEDULE + " {}").place()).isPresent();
        assertThat(unreadable("{\"reason\": \"a\", \"reason\": \"b\"}")).hasMessageContaining("reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7", "null"})
    void refuses_what_is_no_object(String json) {
        assertThat(unreadable(json)).hasMessageContaining("is a JSON object with the fields itemId, milestoneId");
    }

    @Test
    void refuses_an_unknown_field_and_names_the_known_ones() {
        var refused = malformed(RescheduleMilestone.class, RESCHEDULE.replace("newDueOn", "newDueDate"));
        assertThat(refused.field()).isEqualTo("newDueDate");
        assertThat(refused.value()).isEqualTo("2027-06-30");
        assertThat(refused).hasMessageContaining("itemId, milestoneId, newDueOn, code, reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "30.06.2027",
                "2027-06-30T00:00:00Z",
                "tomorrow",
                "20270630",
                "12027-06-30"
            })
    void refuses_a_date_that_is_none(String date) {
        var refused = malformed(RescheduleMilestone.class, RESCHEDULE.replace("2027-06-30", date));
        assertThat(refused.field()).isEqualTo("newDueOn");
        assertThat(refused.value()).isEqualTo(date);
        assertThat(refused).hasMessageContaining("'" + date + "' is no date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    newDueOn    | 20340       | is no date
                    newDueOn    | [2027,6,30] | is no date
                    milestoneId | "first"     | is no whole number
                    milestoneId | 1.5         | is no whole number
                    milestoneId | 0           | Milestone numbers start at 1
                    milestoneId | 99999999999 | is no whole number
                    itemId      | "acme"      | An item is written like ACME-0007 or acme-enclave/7
                    itemId      | {"a":1}     | is no
                    code        | "WEATHER"   | is none of VENDOR_DELAY
                    reason      | ["a","b"]   | is no text
                    reason      | "  "        | blank
                    newDueOn    | ""          | missing
                    code        | null        | missing
                    """)
    void refuses_a_value_of_the_wrong_kind(String field, String json, String message) {
        var body = RESCHEDULE.replaceFirst("(\"" + field + "\": )(\"[^\"]*\"|\\d+)", "$1" + json);
        var refused = malformed(RescheduleMilestone.class, body);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused).hasMessageContaining(message);
    }

    @Test
    void names_the_place_in_a_list() {
        var refused = malformed(CloseWithEvidence.class, """
                {"itemId": "acme/7", "completedOn": "2026-01-01", "evidence":
                 ["9f0b5c3e-0000-4000-8000-000000000001", "the second"]}""");
        assertThat(refused.field()).isEqualTo("evidence[1]");
        assertThat(refused.value()).isEqualTo("the second");
        assertThat(refused).hasMessageContaining("'the second' is no UUID");
    }

    @Test
    void is_the_same_request_in_any_spelling() {
        var spelt = read(OpenWeakness.class, "{\"systemId\":\"acme\",\"kind\":\"OTHER\",\"title\":\"x\"}");
        var otherwise = read(
                OpenWeakness.class,
                "{ \"title\" : \"x\", \"kind\":\"OTHER\", \"references\":[], \"rating\":\"\", \"systemId\":\"acme\"}");
        assertThat(CommandJson.canonical(spelt)).isEqualTo(CommandJson.canonical(otherwise));
    }

    @Test
    void refuses_two_commands_of_one_name_only_if_there_are_any() {
        assertThat(new CommandTypes().all()).extracting(CommandType::name).doesNotHaveDuplicates();
        assertThatThrownBy(() -> CommandType.of(Unmarked.class)).hasMessageContaining("@AllowedTo");
    }

    /** A command that says nothing about who may give it. */
    abstract static class Unmarked implements Command {}
}
