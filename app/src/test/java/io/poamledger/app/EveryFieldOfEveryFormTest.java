package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.poamledger.app.FormsAndTheirItems.Found;
import io.poamledger.ledger.format.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every form that sends a command, wherever a page in any role has one: what was filled in is what is stored. That comes last, as the names
 * have it: an artifact that was superseded then offers no form to do so again.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EveryFieldOfEveryFormTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Their forms show what is so, to be corrected; reasons are given anew each time. */
    private static final Set<String> CORRECTIONS = Set.of(
            "AssessRisk",
            "AssignResponsibility",
            "EstimateResources",
            "PlanRemediation",
            "ReviseSystem",
            "ReviseWeakness");

    /** Where events say a command's field under another name. */
    private static final Map<String, String> STORED_AS = Map.ofEntries(
            Map.entry("newDueOn", "/to"),
            Map.entry("primary", "/primary/name"),
            Map.entry("primaryParty", "/primary/name"),
            Map.entry("primaryAccount", "/primary/account"),
            Map.entry("RenameOrganisation.name", "/to"),
            Map.entry("ReclassifyItem.kind", "/to"),
            Map.entry("RecordStatusOverride.leaves", "/status"),
            Map.entry("RecordStatement.claimed", "/status"),
            Map.entry("StartAssessment.systemId", "/system"),
            Map.entry("OpenWeakness.systemId", "/system"));

    /** Names a promise that ended before: {@code LaunderingAPromiseTest} gives it. */
    private static final String NEEDS_WHAT_ENDED = "DeclareContinuation";

    @TempDir
    static Path folder;

    private FormsAndTheirItems installation;
    private Collection<Found> forms;

    @BeforeAll
    void all_forms_are_found() throws IOException {
        installation = new FormsAndTheirItems(folder);
        forms = installation.forms();
    }

    @AfterAll
    void everything_ends() {
        installation.close();
    }

    @Test
    void there_is_one_for_every_command_but_the_one_that_follows_a_file() {
        var commands = installation.commands();
        assertThat(commands).hasSizeGreaterThan(20);
        commands.remove("AttachEvidence");
        assertThat(forms).extracting(Found::command).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void the_form_that_needs_what_ended_offers_every_field_of_its_command() {
        var form = forms.stream()
                .filter(found -> found.command().equals(NEEDS_WHAT_ENDED))
                .findFirst()
                .orElseThrow();
        try (var page = installation.looksAt(form)) {
            assertThat(new CommandForm(page, form).values().keySet()).containsAll(form.fields());
        }
    }

    @TestFactory
    Stream<DynamicTest> a_list_is_sent_as_one_whatever_number_of_values_it_has() {
        return forms.stream()
                .filter(form -> !form.lists().isEmpty())
                .map(form -> dynamicTest(form.command(), () -> {
                    try (var page = installation.looksAt(form)) {
                        for (var many : List.of(0, 1, 3)) {
                            var sent = new CommandForm(page, form).fill(many).sent();
                            for (var list : form.lists()) {
                                assertThat(sent.path(list).isArray())
                                        .as("%s in %s", list, sent)
                                        .isTrue();
                                assertThat(sent.path(list))
                                        .as("%s in %s", list, sent)
                                        .hasSize(many);
                            }
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_filled_in_every_field_of_a_command_is_what_is_stored() {
        return forms.stream()
                .filter(form -> !form.command().equals(NEEDS_WHAT_ENDED))
                .map(form -> dynamicTest(form.command(), () -> {
                    try (var page = installation.opens(form)) {
                        var filled = new CommandForm(page, form).fill(3);
                        var typed = filled.values();
                        assertThat(typed.keySet()).containsAll(form.fields());
                        typed.keySet().removeAll(Typed.left(form.command()));
                        typed.keySet().removeAll(Typed.notStored(form.command()));
                        filled.send();
                        var commit = installation.last(1).getFirst();
                        assertThat(stored(form, typed, commit))
                                .as("%s", events(commit))
                                .isEqualTo(typed);

                        // A page that is closed on its way to the next one may never be closed.
                        page.waitForURL(url -> url.contains("after=" + commit.nextPosition()));
                        if (CORRECTIONS.contains(form.command())) {
                            CommandForm.withAllItsForms(page);
                            var shown = new CommandForm(page, form).values();
                            shown.keySet().removeAll(Typed.left(form.command()));
                            shown.keySet().removeAll(Typed.notStored(form.command()));
                            Stream.of("reason", "none").forEach(once -> shown.replace(once, typed.get(once)));
                            assertThat(shown)
                                    .as("what is shown to be corrected")
                                    .isEqualTo(typed);
                        }
                    }
                }));
    }

    @Test
    void what_is_said_of_a_file_is_stored_with_it() throws IOException {
        try (var page = installation.opensAnItem()) {
            var before = page.url();
            new Visitor(page, "")
                    .form("Upload and attach")
                    .attach("File", Files.writeString(folder.resolve("scan.txt"), "clean"))
                    .fill("Description", Typed.line("description", "text"))
                    .fill("Collected on", Typed.line("collectedOn", "date"))
                    .fill("What it shows for this item", Typed.words("note"))
                    .press("Upload and attach");
            page.waitForURL(url -> !url.equals(before));
        }
        var commits = installation.last(3);
        assertThat(commits)
                .extracting(commit -> commit.events().getFirst().payloadType())
                .containsExactly("EvidencePreserved", "EvidenceFinalised", "EvidenceAttached");
        assertThat(events(commits.getFirst()).getFirst().path("description").asString())
                .isEqualTo(Typed.line("description", "text"));
        assertThat(events(commits.getFirst()).getFirst().path("collectedOn").asString())
                .isEqualTo(Typed.line("collectedOn", "date"));
        assertThat(events(commits.getLast()).getFirst().path("note").asString()).isEqualTo(Typed.words("note"));
    }

    /** What the events of one command say for each of its fields; a field that none of them says is not there. */
    private static Map<String, Object> stored(Found form, Map<String, Object> typed, Commit commit) {
        var stored = new HashMap<String, Object>();
        for (var field : typed.keySet()) {
            var pointer = Optional.ofNullable(STORED_AS.get(form.command() + "." + field))
                    .orElse(STORED_AS.getOrDefault(field, "/" + field));
            var first = pointer.split("/")[1];
            var rest = pointer.substring(first.length() + 1);
            events(commit).stream()
                    .flatMap(event -> event.findValues(first).stream())
                    .map(value -> value.at(rest))
                    .filter(value -> !value.isMissingNode())
                    .findFirst()
                    .ifPresent(value -> stored.put(field, plain(value)));
        }
        return stored;
    }

    /** The payloads without what they replace, and last who recorded what. */
    private static List<JsonNode> events(Commit commit) {
        return Stream.concat(
                        commit.events().stream()
                                .map(event -> JSON.readTree(event.payload()))
                                .map(event -> {
                                    if (event.path("from").isObject()) {
                                        ((ObjectNode) event).remove("from");
                                    }
                                    return event;
                                }),
                        commit.events().stream().limit(1).map(event -> JSON.readTree(event.metadata())))
                .toList();
    }

    /** A list of texts or a text; of somebody the name, of an artifact the id, of a decision all it says. */
    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(EveryFieldOfEveryFormTest::plain).toList();
        }
        if (value.has("decision")) {
            return String.join(
                    " ",
                    List.of(
                            value.path("item").asString(),
                            value.path("decision").asString(),
                            value.path("words").asString()));
        }
        return value.isObject()
                ? value.path(value.has("name") ? "name" : "evidenceId").asString()
                : value.asString();
    }
}
