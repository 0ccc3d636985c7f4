package io.poamledger.command.api;

import io.poamledger.access.CurrentCaller;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rejected;
import io.poamledger.command.dispatch.Conflict;
import io.poamledger.command.dispatch.NothingThere;
import io.poamledger.command.json.TooLarge;
import io.poamledger.command.json.Unreadable;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.ledger.CommitRefused;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.sqlite.FileFailure;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.vault.EvidenceTooLarge;
import io.poamledger.vault.VaultFull;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place that turns what is thrown on the command side into an answer. */
@RestControllerAdvice(basePackages = "io.poamledger.command")
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final WrittenItems items;
    private final CurrentCaller callers;

    Problems(WrittenItems items, CurrentCaller callers) {
        this.items = items;
        this.callers = callers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Exception refusal) throws Exception {
        return switch (refusal) {
            case AuthenticationException e -> throw e;
            case AccessDeniedException e -> throw e;
            case Malformed e -> answer(shown(Problem.of(e)));
            case Unreadable e -> answer(Problem.of(e));
            case Rejected e -> answer(shown(Problem.of(e)));
            case Conflict e -> answer(Problem.of(e));
            case NothingThere e -> answer(shown(Problem.of(HttpStatus.NOT_FOUND, "Nothing there", text(e))));
            case TooLarge e -> answer(tooLarge(text(e)));
            case EvidenceTooLarge e -> answer(tooLarge(text(e)));
            case CommitRefused e -> answer(tooMuch(e));
            case VaultFull e -> answer(Problem.of(HttpStatus.INSUFFICIENT_STORAGE, "No room left", text(e)));
            case OutcomeUnknown e -> later("Outcome unknown", text(e) + ". Repeat with the same Idempotency-Key.");
            case Turns.Busy e -> later("Busy", text(e));
            case LedgerUnavailable e -> later("Ledger not available", text(e) + ".");
            case CommitStoreException e -> later("Ledger not available", text(e) + ".");
            case MethodArgumentTypeMismatchException e -> answer(Problem.of(unfit(e)));
            case IllegalArgumentException e -> answer(Problem.malformed(text(e)));
            case ErrorResponse e -> answer(Problem.of(e.getStatusCode(), "Malformed request", detail(e)));
            default -> FileFailure.isBehind(refusal) ? fileFailed(refusal) : bug(refusal);
        };
    }

    private static Malformed unfit(MethodArgumentTypeMismatchException parameter) {
        var value = String.valueOf(parameter.getValue());
        var wanted = parameter.getParameter().getParameterType() == boolean.class ? "true or false" : "of another kind";
        return new Malformed(
                parameter.getName(), value, "'" + parameter.getName() + "' is " + wanted + ", not '" + value + "'");
    }

    private static ProblemDetail tooLarge(String detail) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "Too large", detail);
    }

    private static ProblemDetail tooMuch(CommitRefused refused) {
        return Problem.of(new Rejected("LEDGER_LIMIT", text(refused)));
    }

    private static ResponseEntity<ProblemDetail> later(String title, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, title, detail));
    }

    /** A full disk, or one that fails, is nobody's bug; which file it was, the log says. */
    private static ResponseEntity<ProblemDetail> fileFailed(Exception failure) {
        LOG.warn("A file failed: {}", text(failure));
        return later("Not now", "The server's disk takes nothing at the moment. Repeat with the same Idempotency-Key.");
    }

    private static ResponseEntity<ProblemDetail> bug(Exception bug) {
        var reference = UUID.randomUUID().toString();
        LOG.error("Unexpected, answered with reference {}", reference, bug);
        var problem = Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Our fault",
                "Something went wrong that should not have. An operator finds it in the log under " + reference
                        + ". Repeating with the same Idempotency-Key is safe.");
        problem.setProperty("reference", reference);
        return answer(problem);
    }

    private ProblemDetail shown(ProblemDetail problem) {
        try {
            callers.find()
                    .map(items::by)
                    .ifPresent(by -> problem.setDetail(by.shown(String.valueOf(problem.getDetail()))));
        } catch (LedgerUnavailable _) {
            // Then items keep their ids in it.
        }
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String detail(ErrorResponse response) {
        return String.valueOf(response.getBody().getDetail());
    }

    private static String text(Throwable refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
