package io.poamledger.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.cmmc.Assessed;
import io.poamledger.query.explain.FiguresForTests;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.TwoMoments;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks everything that can be asked of a moment, records events of every kind, among them another name, prefix, time zone and plan of the
 * system, and asks again: the same, byte for byte. What differs is in {@link #UNLIKE}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnAnswerAboutThePastNeverChangesTest {

    private static final Instant THEN = Instant.parse("2026-02-07T20:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");

    /** What is said of the present in an answer about the past, with a word for it. */
    private static final Map<String, String> UNLIKE = Map.of(
            // How much of the ledger the page had seen when it was made
            "(?s)<footer.*?</footer>", "the foot of the page",
            // The same in the last column of a file
            "; as of position [0-9,]+[^\n\"]*", "; how old the file is",
            // How much came after
            "\"laterEvents\":[0-9]+|[0-9,]+ later events? (is|are) not shown", "how many events came later",
            // From where a page listens for what is new
            "data-live=\"[0-9]+\"", "what it listens for",
            // How much waits for whoever asks
            "(?s)<span class=\"waits\".*?</a>", "how much waits",
            // Steps of a replay go on as long as the item does
            "(?<=\"step\":[0-9]{1,3}),\"of\":[0-9]+|\"next\":(null|[0-9]+),\"differences\"", "how it goes on",
            "(?s)<section class=\"player.*?</section>", "the player",
            // The replay of an item puts what there is now beside what there was
            "(?s)<td data-label=\"Now\".*?</td>", "what is now",
            // A workbook says when its file was made
            "<dcterms:created.*?</dcterms:created>", "when the file was made",
            // Names that can be chosen, whether they answered for something then or not
            "(?s)<datalist.*?</datalist>", "what can be chosen");

    @TempDir
    static Path folder;

    private final Map<String, String> told = new LinkedHashMap<>();
    private QuerySideForTests server;
    private long position;

    @BeforeAll
    void open() throws Exception {
        server = QuerySideForTests.on(folder, NOW.toString());
        server.signedInAs(Role.values());
        var history = new ArrayList<Happened>(SampleHistory.of(3, 20, NOW));
        history.addAll(StoredHistories.everyEvent());
        history.addAll(assessed("2026-01-10T12:00:00Z"));
        history.sort(Comparator.comparing(Happened::at));
        var before = history.stream().filter(event -> !event.at().isAfter(THEN)).toList();
        server.record(before);
        position = before.size();
        for (var question : questions().toList()) {
            told.put(question, said(question));
        }
        server.record(history.stream().filter(event -> event.at().isAfter(THEN)).toList());
        server.record(later());
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static List<Happened> assessed(String at) {
        var events = new ArrayList<LedgerEvent>(
                Assessed.assessed(Told.ACME, 1, "2026-01-09", FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET)));
        events.add(Assessed.conditional(Told.ACME, "2026-01-09", 109));
        events.add(Extremes.plain(RepresentationRecorded.class, Told.ACME));
        events.add(Extremes.plain(ReviewRecorded.class, Told.ACME));
        return events.stream()
                .map(event -> new Happened(Instant.parse(at), event))
                .toList();
    }

    /** What changes a system, what is said of days that have passed, and an item that goes on. */
    private static List<Happened> later() {
        var was = ((SystemRegistered) Told.registered(Told.ACME, "ACME", "America/New_York")).profile();
        var is = new SystemProfile(
                "Quite another name",
                "OTHER",
                CmmcLevel.LEVEL_2,
                ZoneId.of("Pacific/Kiritimati"),
                List.of("9ZZZ9"),
                Optional.of("Z987654321"),
                Optional.of("elsewhere"),
                Optional.of("8.8"),
                7);
        var backdated = LocalDate.parse("2026-01-20");
        var events = new ArrayList<LedgerEvent>(List.of(
                new SystemRevised(Told.ACME, was, is, "sold"),
                new SecurityPlanIssued(Told.ACME, "9.9", backdated, Optional.empty(), "all", Optional.empty()),
                new ReviewRecorded(
                        Told.ACME, backdated, List.of("Ann"), List.of(Told.item(1)), "none", Optional.empty()),
                new RoleGranted(Told.ALICE, Role.OWNER, Optional.of(Told.ACME))));
        events.addAll(
                Assessed.assessed(Told.ACME, 2, "2026-02-01", FindingState.MET, Map.of("3.5.3", FindingState.NOT_MET)));
        events.add(Told.registered(new SystemId("later"), "LATER", "UTC"));
        return events.stream().map(event -> new Happened(NOW, event)).toList();
    }

    private Stream<String> questions() {
        var narrowed = server.addressesThatTake(AskedSystems.Asked.class);
        return Stream.of(
                        server.addressesThatTake(AsOf.Asked.class).stream()
                                .flatMap(address -> of(address, "asOf=" + position, narrowed)),
                        server.addressesThatTake(TwoMoments.Asked.class).stream()
                                .flatMap(address -> of(address, "from=20&to=" + position, narrowed)),
                        MORE.stream().map(question -> question + "&asOf=" + position),
                        FiguresForTests.monthly()
                                .flatMap(figure -> Stream.of("2026-01", "2026-02")
                                        .map(month -> "/api/figures/explain?figure=" + figure + "&month=" + month
                                                + "&asOf=" + position)))
                .flatMap(questions -> questions);
    }

    private static final List<String> MORE = List.of(
            "/api/register?state=all&limit=500",
            "/register.csv?state=all",
            "/register.oscal.json?state=all&system=acme",
            "/api/overdue?within=90&what=all&limit=200",
            "/api/timeline?counted=true",
            "/api/timeline?item=ACME-0001",
            "/api/timeline/slips?group=requirement",
            "/api/timeline/slips?group=month",
            "/api/promises/items?from=2025-12-01&to=2026-02-28&outcome=late",
            "/api/promises?from=2025-12-01&to=2026-02-28&group=reason",
            "/api/figures/items?which=opened&from=2025-11-01&to=2026-02-28",
            "/api/reports/management-attention?from=2025-11-01&to=2026-02-07");

    /** The address of each system that there was, with the moment. */
    private static Stream<String> of(String address, String moment, List<String> narrowed) {
        if (address.contains("{secret}") || address.matches("(/api)?/evidence/\\{id}.*")) {
            return Stream.empty();
        }
        var filled = Stream.of("acme", "every")
                .map(system -> address.replace("{system}", system)
                        .replace("{number}", "1")
                        .replace("{label}", "ACME-0001")
                        .replace("{id}", system))
                .distinct();
        return filled.flatMap(there -> narrowed.contains(address)
                        ? Stream.of(there + "?" + moment, there + "?system=acme&" + moment)
                        : Stream.of(there + "?" + moment))
                .filter(question -> !question.contains("oscal") || question.contains("system="));
    }

    private String said(String question) throws Exception {
        var answer = server.web().perform(get(URI.create(question))).andReturn().getResponse();
        var said = answer.getStatus() + " " + text(answer.getContentAsByteArray());
        for (var unlike : UNLIKE.entrySet()) {
            said = said.replaceAll(unlike.getKey(), unlike.getValue());
        }
        return said;
    }

    /** Of a workbook, what is in it: its file says when it was written. */
    private String text(byte[] content) throws IOException {
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, UTF_8);
        }
        var text = new StringBuilder();
        try (var workbook = new ZipFile(
                Files.write(folder.resolve("workbook.xlsx"), content).toFile())) {
            for (var part : Collections.list(workbook.entries())) {
                text.append(part.getName())
                        .append(new String(workbook.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }

    Stream<String> asked() {
        return told.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void whatever_is_recorded_afterwards(String question) throws Exception {
        assertThat(difference(Objects.requireNonNull(told.get(question)), said(question)))
                .isEmpty();
    }

    /** Where it begins, with what stands there. */
    private static String difference(String before, String after) {
        var same = IntStream.range(0, Math.min(before.length(), after.length()))
                .takeWhile(at -> before.charAt(at) == after.charAt(at))
                .count();
        return before.equals(after) ? "" : part(before, (int) same) + "\n  became\n" + part(after, (int) same);
    }

    private static String part(String text, int from) {
        return text.substring(Math.max(0, from - 120), Math.min(text.length(), from + 120));
    }

    @Test
    void and_something_was_told() {
        assertThat(told.entrySet())
                .filteredOn(one -> !one.getValue().startsWith("200 "))
                .extracting(Map.Entry::getKey)
                .isEmpty();
        assertThat(told).hasSizeGreaterThan(100);
        assertThat(told.get("/api/portfolio?asOf=" + position)).contains("ACME enclave");
    }
}
