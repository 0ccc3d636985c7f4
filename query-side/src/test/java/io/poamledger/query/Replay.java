package io.poamledger.query;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Recorded;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.query.facts.FactsForTests;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.views.following.ViewsForTests;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.rows.FileForTests;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands events to questions as Axon does, with their tables and the facts of the items in a real SQLite file. */
public final class Replay implements AutoCloseable {

    private final FileForTests file;
    private final FactsForTests facts = new FactsForTests();
    private final List<AnnotationEventHandlerAdapter> handlers = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();
    private final Map<String, String> metaData =
            new HashMap<>(Map.of(Recorded.SUBJECT, "alice", Recorded.NAME, "Alice Adams", Recorded.SOURCE, "page"));
    private long position;
    private Instant now = Instant.parse("2026-01-05T15:00:00Z");

    public Replay(Path folder) {
        this(new FileForTests(folder));
    }

    public Replay(FileForTests file) {
        this.file = file;
        with(facts::projection);
    }

    /** @param questions all there are, the facts of the items among them */
    public Replay(FileForTests file, List<Question> questions) {
        this.file = file;
        questions.stream()
                .sorted(Comparator.comparing(Question::comesFirst).reversed())
                .forEach(this::with);
    }

    /** Makes the question's tables and lets it follow from here on. */
    public Replay with(Function<JdbcClient, ? extends Question> question) {
        return with(question.apply(rows()));
    }

    /** As {@link #with(Function)}, for a question about items. */
    public Replay with(BiFunction<JdbcClient, ItemChanges, ? extends Question> question) {
        return with(question.apply(rows(), facts.changes()));
    }

    public Replay with(Question question) {
        file.make(question);
        handlers.add(new AnnotationEventHandlerAdapter(question));
        return this;
    }

    public JdbcClient rows() {
        return file.rows();
    }

    /** When what follows is recorded. */
    public Replay at(Instant instant) {
        now = instant;
        return this;
    }

    /** As {@link #at(Instant)}, such as {@code 2026-01-05T15:00:00Z}. */
    public Replay at(String instant) {
        return at(Instant.parse(instant));
    }

    public Replay saying(String key, String value) {
        metaData.put(key, value);
        return this;
    }

    public Replay record(LedgerEvent... events) {
        for (var event : events) {
            var stream = stream(event);
            var sequence = next.merge(stream, 0L, (before, _) -> before + 1);
            position++;
            var message = ViewsForTests.at(
                    position,
                    new GenericDomainEventMessage<>(
                            "Aggregate", stream, sequence, event, metaData, "event-" + position, now));
            file.handle(() -> handlers.stream()
                    .filter(handler -> handler.canHandle(message))
                    .forEach(handler -> handle(handler, message)));
        }
        return this;
    }

    private static void handle(AnnotationEventHandlerAdapter handler, DomainEventMessage<?> message) {
        try {
            handler.handle(message);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stream(LedgerEvent event) {
        return switch (event) {
            case PoamItemEvent e -> e.itemId().toString();
            case InformationSystemEvent e -> e.systemId().toString();
            case AssessmentEvent e -> e.assessmentId().toString();
            case StatusEvent e -> new StatusId(e.systemId()).toString();
            case EvidenceEvent e -> e.evidenceId().toString();
            case ImportEvent e -> e.importId().toString();
            case OrganisationEvent _ -> OrganisationId.THE_ONE.toString();
            default -> throw new IllegalArgumentException("No stream is known for " + event);
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
