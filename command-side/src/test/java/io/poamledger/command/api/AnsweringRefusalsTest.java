package io.poamledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.access.NotAllowed;
import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rejected;
import io.poamledger.command.dispatch.Conflict;
import io.poamledger.command.dispatch.NothingThere;
import io.poamledger.command.json.TooLarge;
import io.poamledger.command.json.Unreadable;
import io.poamledger.command.json.Unreadable.Place;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.ledger.CommitRefused;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnsweringRefusalsTest {

    static final JsonMapper WRITER = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    final Problems problems = new Problems(new WrittenItems(Ground.NO_PREFIXES), Optional::empty);

    ProblemDetail problem(Exception refusal) throws Exception {
        var answer = problems.refused(refusal);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        return Objects.requireNonNull(answer.getBody());
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new Malformed("dueOn", "soon", "no date"), 400),
                Arguments.of(new Unreadable("no JSON"), 400),
                Arguments.of(new IllegalArgumentException("no such thing"), 400),
                Arguments.of(new NothingThere("no item"), 404),
                Arguments.of(new Conflict(OptionalLong.of(7), "changed", new IllegalStateException()), 409),
                Arguments.of(new TooLarge("too large"), 413),
                Arguments.of(new Rejected("A_RULE", "refused"), 422),
                Arguments.of(new CommitRefused("1,001 events"), 422),
                Arguments.of(new IllegalStateException("a bug"), 500),
                Arguments.of(new LedgerUnavailable("the disk is full; nothing was stored"), 503),
                Arguments.of(new OutcomeUnknown("no answer"), 503),
                Arguments.of(new CommitStoreException("away", Outcome.UNKNOWN, Prognosis.MAY_HEAL), 503));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void has_a_status_for_every_kind(Exception refusal, int status) throws Exception {
        assertThat(problem(refusal).getStatus()).isEqualTo(status);
    }

    @Test
    void leaves_who_may_pass_to_access() {
        assertThatThrownBy(() -> problems.refused(new NotAllowed("not you"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void says_what_is_at_fault_and_nothing_else() throws Exception {
        assertThat(written(new Malformed("dueOn", "", "'' is no date"))).isEqualTo(WRITER.readTree("""
                {"type": "about:blank", "title": "Malformed request", "status": 400,
                 "detail": "'' is no date", "field": "dueOn", "value": ""}"""));
        assertThat(written(new Unreadable(new Place(3, 14), "no JSON"))).isEqualTo(WRITER.readTree("""
                {"type": "about:blank", "title": "Malformed request", "status": 400,
                 "detail": "no JSON", "line": 3, "column": 14}"""));
        assertThat(written(new Rejected("A_RULE", "refused", Optional.of("D-11"))))
                .isEqualTo(WRITER.readTree("""
                {"type": "about:blank", "title": "Refused by a rule", "status": 422,
                 "detail": "refused", "rule": "A_RULE", "citation": "D-11"}"""));
        assertThat(written(new Conflict(OptionalLong.of(7), "changed", new IllegalStateException())))
                .isEqualTo(WRITER.readTree("""
                {"type": "about:blank", "title": "Changed meanwhile", "status": 409,
                 "detail": "changed", "currentVersion": 7}"""));
    }

    /** As a client gets it. */
    private JsonNode written(Exception refusal) throws Exception {
        return WRITER.readTree(WRITER.writeValueAsString(problem(refusal)));
    }

    @Test
    void asks_to_come_again_when_the_ledger_is_away_and_says_why() throws Exception {
        var answer = problems.refused(new LedgerUnavailable("the disk is full; nothing was stored"));
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertThat(problem(new LedgerUnavailable("the disk is full; nothing was stored"))
                        .getDetail())
                .contains("the disk is full");
        assertThat(problem(new OutcomeUnknown("no answer")).getDetail()).contains("same Idempotency-Key");
    }

    @Test
    void tells_nothing_of_a_bug_but_its_reference() throws Exception {
        var bug = problem(new IllegalStateException("secret path"));
        var reference = Objects.requireNonNull(bug.getProperties()).get("reference");
        assertThat(bug.getDetail()).doesNotContain("secret path").contains(String.valueOf(reference));
    }
}
