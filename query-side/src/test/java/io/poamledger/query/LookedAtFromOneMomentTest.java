package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.SampleHistory.Happened;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Item, register, overdue board, ruler, timeline and figures, from one moment of a random history: by position, by instant and by day. */
class LookedAtFromOneMomentTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final String ACTIVE = "OPEN|IN_PROGRESS|PENDING_VALIDATION";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final List<String> LISTS = List.of(
            "/api/register?state=all&limit=500&",
            "/api/portfolio?",
            "/api/overdue?limit=500&",
            "/api/timeline?limit=500&",
            "/api/timeline?limit=500&counted=true&",
            "/api/timeline?owner=network&",
            "/api/figures?",
            "/api/promises?from=2025-11-01&to=2026-10-31&group=OWNER&",
            "/api/promises/items?from=2025-11-01&to=2026-10-31&limit=500&");

    QuerySideForTests server;
    MockMvc web;
    List<Happened> history = List.of();

    @BeforeEach
    void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, NOW.toString());
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        web = server.web();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void all_say_the_same(long seed) throws Exception {
        history = SampleHistory.of(seed, 30, NOW);
        server.record(history);
        var random = new Random(seed);
        for (var turn = 0; turn < 12; turn++) {
            var position = lastOfItsTime(2 + random.nextInt(history.size() - 2));
            var at = history.get(position - 1).at();
            var day = LocalDate.ofInstant(at, NEW_YORK);
            agree(String.valueOf(position), day);
            agree(at.toString(), day);
            same(String.valueOf(position), at.toString());
            agree(day.toString(), day);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void an_answer_about_the_past_never_changes(long seed) throws Exception {
        history = SampleHistory.of(seed, 6, NOW);
        var random = new Random(seed);
        var known = new HashMap<String, JsonNode>();
        var recorded = 0;
        while (recorded < history.size()) {
            var until = lastOfItsTime(Math.min(history.size(), recorded + 1 + random.nextInt(19)));
            server.record(history.subList(recorded, until));
            recorded = until;
            if (recorded > 2) {
                for (var moment : List.of(
                        String.valueOf(recorded), history.get(recorded - 1).at().toString())) {
                    for (var address : answersOf(moment, random)) {
                        known.put(address, then(address));
                    }
                }
            }
        }
        for (var address : known.keySet()) {
            assertThat(then(address)).as(address).isEqualTo(known.get(address));
        }
    }

    /** Without how much came later, which is said as of now. */
    private JsonNode then(String address) throws Exception {
        var answer = (ObjectNode) answer(address);
        answer.remove("asOf");
        return answer;
    }

    /** The lists, and what is said of two items. */
    private List<String> answersOf(String moment, Random random) throws Exception {
        var addresses = new ArrayList<>(LISTS);
        var lines = answer("/api/register?state=all&limit=500&asOf=" + moment)
                .path("items")
                .valueStream()
                .toList();
        for (var n = 0; n < Math.min(2, lines.size()); n++) {
            var label = lines.get(random.nextInt(lines.size())).path("label").stringValue();
            addresses.add("/api/items/" + label + "?");
            addresses.add("/api/timeline?item=" + label + "&");
        }
        return addresses.stream().map(address -> address + "asOf=" + moment).toList();
    }

    /** The last position of that millisecond: a list knows no parts of it. */
    private int lastOfItsTime(int position) {
        var last = position;
        while (last < history.size()
                && history.get(last).at().equals(history.get(position - 1).at())) {
            last++;
        }
        return last;
    }

    private void same(String one, String other) throws Exception {
        for (var address : LISTS) {
            var left = (ObjectNode) answer(address + "asOf=" + one);
            var right = (ObjectNode) answer(address + "asOf=" + other);
            for (var side : List.of(left, right)) {
                side.remove(List.of("asOf", "due"));
            }
            assertThat(left).as(address + one + " and " + other).isEqualTo(right);
        }
    }

    private void agree(String moment, LocalDate day) throws Exception {
        var register = answer("/api/register?system=acme&state=all&limit=500&asOf=" + moment);
        var overdue = answer("/api/overdue?system=acme&limit=500&show=overdue&asOf=" + moment);
        var late = new ArrayList<String>();
        var open = 0;
        for (var line : register.path("items").values()) {
            var label = line.path("label").stringValue();
            var item = answer("/api/items/" + label + "?asOf=" + moment);
            assertThat(item.path("today").stringValue())
                    .as(label + " " + moment)
                    .isEqualTo(day.toString());
            assertThat(item.path("item").path("life").path("stage")).isEqualTo(line.path("state"));
            assertThat(item.path("daysLate").intValue())
                    .as("days late of " + label + " as of " + moment)
                    .isEqualTo(line.path("daysLate").intValue());
            open += line.path("state").stringValue().matches(ACTIVE) ? 1 : 0;
            if (item.path("overdue").booleanValue()) {
                late.add(label + " item " + item.path("daysLate").intValue());
            }
            lateMilestones(item, day, label, late);
            assertThat(marked(label, moment))
                    .as("ruler of " + label + " as of " + moment)
                    .isEqualTo(marks(item, day));
        }
        assertThat(late).as("late as of " + moment).containsExactlyInAnyOrderElementsOf(board(overdue));
        var figures = answer("/api/figures?system=acme&asOf=" + moment).path("period");
        assertThat(figures.path("openAtEnd").intValue())
                .as("open as of " + moment)
                .isEqualTo(open);
        assertThat(figures.path("overdueAtEnd").longValue())
                .isEqualTo(late.stream().filter(one -> one.contains(" item ")).count());
        moves(moment, day);
    }

    private static void lateMilestones(JsonNode item, LocalDate day, String label, List<String> late) {
        if (!item.path("item").path("life").path("stage").stringValue().matches(ACTIVE)) {
            return;
        }
        for (var milestone :
                item.path("item").path("schedule").path("milestones").values()) {
            var due = due(milestone.path("due"));
            if (milestone.path("progress").stringValue().equals("OPEN") && due.isBefore(day)) {
                late.add(label + " " + milestone.path("id").asInt() + " " + (day.toEpochDay() - due.toEpochDay()));
            }
        }
    }

    private static LocalDate due(JsonNode promised) {
        return LocalDate.parse(promised.path("promise").path("current").stringValue());
    }

    private static List<String> board(JsonNode overdue) {
        var late = new ArrayList<String>();
        for (var line : overdue.path("overdue").path("rows").values()) {
            var milestone = line.path("milestone");
            late.add(line.path("label").stringValue() + " "
                    + (milestone.isNull() || milestone.isMissingNode() ? "item" : String.valueOf(milestone.asInt()))
                    + " "
                    + line.path("daysLate").intValue());
        }
        return late;
    }

    /** How many dates of an item the ruler ought to mark as late. */
    private static int marks(JsonNode item, LocalDate day) {
        var facts = item.path("item");
        var active = facts.path("life").path("stage").stringValue().matches(ACTIVE);
        var late = 0;
        var completion = facts.path("schedule").path("completion");
        if (!completion.isNull()) {
            var end = active ? day : date(facts.path("life").path("closed").path("completedOn"));
            late += end != null && due(completion).isBefore(end) ? 1 : 0;
        }
        for (var milestone : facts.path("schedule").path("milestones").values()) {
            var end = milestone.path("progress").stringValue().equals("OPEN") && active
                    ? day
                    : date(milestone.path("completedOn"));
            late += end != null && due(milestone.path("due")).isBefore(end) ? 1 : 0;
        }
        return late;
    }

    private static @Nullable LocalDate date(JsonNode text) {
        return text.isString() ? LocalDate.parse(text.stringValue()) : null;
    }

    private int marked(String label, String moment) throws Exception {
        var page = Jsoup.parse(text("/items/" + label + "?asOf=" + moment));
        assertThat(page.select(".ruler .today-name").text()).matches("|\\d{4}-\\d\\d-\\d\\d");
        return page.select(".ruler .mark.late").size();
    }

    private void moves(String moment, LocalDate day) throws Exception {
        var known = answer("/api/timeline?system=acme&limit=500&asOf=" + moment)
                .path("moves")
                .size();
        var expected = 0;
        for (var i = 0; i < history.size(); i++) {
            var happened = history.get(i);
            if (happened.event() instanceof PoamItemEvent event
                    && event.itemId().system().equals(Told.ACME)
                    && hasAnotherDate(event)
                    && counts(i + 1, happened, moment, day)) {
                expected++;
            }
        }
        assertThat(known).as("moves as of " + moment).isEqualTo(expected);
    }

    /** It is moved, or something that has another date takes it over. */
    private boolean hasAnotherDate(PoamItemEvent event) {
        return switch (event) {
            case MilestoneAdded e -> e.origin().continues().isPresent();
            case ContinuationDeclared _ -> true;
            case CompletionScheduled e ->
                history.stream()
                        .anyMatch(before -> before.event() instanceof WeaknessOpened opened
                                && opened.itemId().equals(e.itemId())
                                && opened.origin().continues().isPresent());
            default -> event.getClass().getSimpleName().endsWith("Rescheduled");
        };
    }

    private static boolean counts(int position, Happened happened, String moment, LocalDate day) {
        return moment.matches("\\d+")
                ? position <= Integer.parseInt(moment)
                : moment.contains("T")
                        ? !happened.at().isAfter(Instant.parse(moment))
                        : !LocalDate.ofInstant(happened.at(), NEW_YORK).isAfter(day);
    }

    private JsonNode answer(String address) throws Exception {
        return JsonMapper.shared().readTree(text(address));
    }

    private String text(String address) throws Exception {
        var answer = web.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus())
                .as(address + " " + answer.getContentAsString())
                .isEqualTo(200);
        return answer.getContentAsString();
    }
}
