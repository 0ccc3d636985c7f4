package io.poamledger.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.events.Events;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A question that makes other rows of the same events has another revision. Without one, a ledger's read models would go on with
 * rows of before, and nobody could tell.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatAQuestionMakesOfEventsTest {

    private static final Pattern TABLE = Pattern.compile("CREATE (?:VIRTUAL )?TABLE (\\w+)");

    @TempDir
    static Path folder;

    private QuerySideForTests side;
    private Map<String, List<String>> rows = Map.of();

    @BeforeAll
    void record() throws IOException {
        side = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z");
        side.record(StoredHistories.all());
        assertThat(side.incomplete()).isEmpty();
        rows = EveryRow.of(side.rows());
    }

    @AfterAll
    void stop() {
        side.close();
    }

    Stream<String> questions() {
        return side.questions().stream().map(question -> question.name().text()).sorted();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void is_what_its_revision_stands_for(String name) {
        var question = side.questions().stream()
                .filter(any -> any.name().text().equals(name))
                .findFirst()
                .orElseThrow();
        var revision = revision(question);
        assertThat(Shape.revision(question))
                .withFailMessage("""
                        Of the stored histories, '%s' makes other rows than its revision stands for, or its tables or rule packs are others.
                        If that is meant, the views of every ledger have to be built anew: write
                            %s
                        into %s""", name, revision, file(question))
                .isEqualTo(revision);
    }

    @Test
    void is_seen_of_every_kind_of_event() throws IOException {
        var stored = StoredHistories.all().stream()
                .map(happened -> happened.event().getClass())
                .collect(Collectors.toSet());
        var missing = Events.byName().values().stream()
                .filter(kind -> !stored.contains(kind))
                .map(kind -> StoredHistories.line(new Happened(
                        Instant.parse("2026-10-01T15:00:00Z"), Extremes.plain(kind, new SystemId("every")))))
                .sorted()
                .toList();
        assertThat(missing)
                .withFailMessage(
                        "Add to %s a line of each kind of event that no stored history has, such as%n%s",
                        StoredHistories.EVERY_EVENT, String.join("\n", missing))
                .isEmpty();
    }

    @Test
    void leaves_no_question_without_rows() {
        assertThat(side.questions())
                .allSatisfy(question ->
                        assertThat(rowsOf(question)).as(question.name().text()).isNotEmpty());
    }

    private String revision(Question question) {
        var digest = Sha256.function();
        Stream.of(
                        question.tables().stream(),
                        question.rulePacks().stream().map(Pack::canonical),
                        rowsOf(question).stream())
                .flatMap(part -> part)
                .forEach(part -> digest.update((part + '\0').getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<String> rowsOf(Question question) {
        return question.tables().stream()
                .map(TABLE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .flatMap(table -> rows.getOrDefault(table, List.of()).stream())
                .toList();
    }

    private static String file(Question question) {
        return "query-side/src/main/resources/"
                + question.getClass().getPackageName().replace('.', '/') + "/"
                + question.name().text() + ".revision";
    }
}
