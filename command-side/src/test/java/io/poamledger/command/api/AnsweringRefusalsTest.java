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
import tools.jackson.databind.json.JsonMapper;

class AnsweringRefusalsTest {

    final Problems problems = new Problems(new WrittenItems(Ground.NO_PREFIXES));

    Problem problem(Exception refusal) throws Exception {
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
        assertThat(problem(refusal).status()).isEqualTo(status);
    }

    @Test
    void leaves_who_may_pass_to_access() {
        assertThatThrownBy(() -> problems.refused(new NotAllowed("not you"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void says_what_is_at_fault_and_nothing_else() throws Exception {
        assertThat(JsonMapper.shared().writeValueAsString(problem(new Malformed("dueOn", "soon", "'soon' is no date"))))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Malformed request\",\"status\":400,"
                        + "\"detail\":\"'soon' is no date\",\"field\":\"dueOn\",\"value\":\"soon\"}");
        var body = problem(new Unreadable(new Place(3, 14), "no JSON"));
        assertThat(body.line()).hasValue(3);
        assertThat(body.column()).hasValue(14);
        var rule = problem(new Rejected("A_RULE", "refused", Optional.of("D-11")));
        assertThat(rule.rule()).contains("A_RULE");
        assertThat(rule.citation()).contains("D-11");
    }

    @Test
    void asks_to_come_again_when_the_ledger_is_away_and_says_why() throws Exception {
        var answer = problems.refused(new LedgerUnavailable("the disk is full; nothing was stored"));
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertThat(problem(new LedgerUnavailable("the disk is full; nothing was stored"))
                        .detail())
                .contains("the disk is full");
        assertThat(problem(new OutcomeUnknown("no answer")).detail()).contains("same Idempotency-Key");
    }

    @Test
    void tells_nothing_of_a_bug_but_its_reference() throws Exception {
        var bug = problem(new IllegalStateException("secret path"));
        assertThat(bug.detail())
                .doesNotContain("secret path")
                .contains(bug.reference().orElseThrow());
    }
}
