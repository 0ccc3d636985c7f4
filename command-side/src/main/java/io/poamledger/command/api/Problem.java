package io.poamledger.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rejected;
import io.poamledger.command.dispatch.Conflict;
import io.poamledger.command.json.Unreadable;
import io.poamledger.events.verdict.StatedReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;

/**
 * Why a request was refused: an RFC 9457 problem detail.
 *
 * @param detail a sentence for the person who asked
 * @param field what is at fault (400)
 * @param value what was sent in it (400)
 * @param line of the body where it stops being JSON (400)
 * @param column in that line (400)
 * @param rule the rule that refuses (422)
 * @param citation where the rule comes from (422)
 * @param reasons every reason of a verdict, where it has several (422)
 * @param currentVersion of what the command is about (409)
 * @param reference to quote when asking an operator, who finds it in the log (500)
 */
@JsonInclude(Include.NON_ABSENT)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        Optional<String> field,
        Optional<String> value,
        OptionalInt line,
        OptionalInt column,
        Optional<String> rule,
        Optional<String> citation,
        Optional<List<StatedReason>> reasons,
        OptionalLong currentVersion,
        Optional<String> reference) {

    static Problem of(HttpStatus status, String title, String detail) {
        return new Problem(
                "about:blank",
                title,
                status.value(),
                detail,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    static Problem of(Malformed malformed) {
        var problem = of(HttpStatus.BAD_REQUEST, "Malformed request", text(malformed));
        return problem.at(Optional.of(malformed.field()), Optional.of(malformed.value()));
    }

    static Problem of(Unreadable unreadable) {
        var problem = of(HttpStatus.BAD_REQUEST, "Malformed request", text(unreadable));
        return unreadable
                .place()
                .map(place -> problem.at(place.line(), place.column()))
                .orElse(problem);
    }

    /** A refusal by a rule. */
    public static Problem of(Rejected rejected) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "Refused by a rule", text(rejected))
                .by(rejected.rule(), rejected.citation())
                .because(rejected.reasons());
    }

    static Problem of(Conflict conflict) {
        return of(HttpStatus.CONFLICT, "Changed meanwhile", text(conflict)).now(conflict.currentVersion());
    }

    Problem saying(String otherDetail) {
        return new Problem(
                type,
                title,
                status,
                otherDetail,
                field,
                value,
                line,
                column,
                rule,
                citation,
                reasons,
                currentVersion,
                reference);
    }

    Problem referredToAs(String id) {
        return new Problem(
                type,
                title,
                status,
                detail,
                field,
                value,
                line,
                column,
                rule,
                citation,
                reasons,
                currentVersion,
                Optional.of(id));
    }

    Problem by(String theRule, Optional<String> itsCitation) {
        return new Problem(
                type,
                title,
                status,
                detail,
                field,
                value,
                line,
                column,
                Optional.of(theRule),
                itsCitation,
                reasons,
                currentVersion,
                reference);
    }

    private Problem because(List<StatedReason> all) {
        return new Problem(
                type,
                title,
                status,
                detail,
                field,
                value,
                line,
                column,
                rule,
                citation,
                all.isEmpty() ? Optional.empty() : Optional.of(all),
                currentVersion,
                reference);
    }

    private Problem at(Optional<String> theField, Optional<String> itsValue) {
        return new Problem(
                type,
                title,
                status,
                detail,
                theField,
                itsValue,
                line,
                column,
                rule,
                citation,
                reasons,
                currentVersion,
                reference);
    }

    private Problem at(int theLine, int theColumn) {
        return new Problem(
                type,
                title,
                status,
                detail,
                field,
                value,
                OptionalInt.of(theLine),
                OptionalInt.of(theColumn),
                rule,
                citation,
                reasons,
                currentVersion,
                reference);
    }

    private Problem now(OptionalLong version) {
        return new Problem(
                type, title, status, detail, field, value, line, column, rule, citation, reasons, version, reference);
    }

    private static String text(Throwable refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
