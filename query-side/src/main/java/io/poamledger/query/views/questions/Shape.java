package io.poamledger.query.views.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.events.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the file of the read models has to look like: every question with its tables. When the fingerprint changes, a file
 * made before is of no use.
 */
public record Shape(List<Question> questions) {

    /** Raised when this package changes what it keeps in the file itself, or all questions how they write a kind of value: 2, of days. */
    private static final int FORMAT = 2;

    public Shape {
        questions = questions.stream()
                .sorted(Comparator.comparing(Question::comesFirst).reversed().thenComparing(Question::name))
                .toList();
        var names = questions.stream().map(Question::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("Two questions have the same name: " + names);
        }
    }

    public List<String> tables() {
        return questions.stream()
                .flatMap(question -> question.tables().stream())
                .toList();
    }

    public List<String> indexes() {
        return questions.stream()
                .flatMap(question -> question.indexes().stream())
                .toList();
    }

    /** What the file beside a question says; empty where there is none. */
    public static String revision(Question question) {
        try (var file = question.getClass().getResourceAsStream(question.name().text() + ".revision")) {
            return file == null ? "" : new String(file.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The revision of " + question.name().text() + " cannot be read", e);
        }
    }

    /** A digest of all table statements, revisions and settings. */
    public String fingerprint() {
        var parts = Stream.concat(
                Stream.of("format " + FORMAT),
                questions.stream()
                        .flatMap(question -> Stream.of(
                                        List.of(question.name().text(), revision(question), question.settings()),
                                        question.tables(),
                                        question.indexes())
                                .flatMap(List::stream)));
        var digest = Sha256.function();
        parts.forEach(part -> digest.update((part + '\0').getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
