package io.poamledger.command.api;

import io.poamledger.command.Malformed;
import io.poamledger.command.Rejected;
import io.poamledger.command.dispatch.Conflict;
import io.poamledger.command.json.Unreadable;
import io.poamledger.events.verdict.StatedReason;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Why a request was refused: an RFC 9457 problem detail, whose {@code detail} is a sentence for the person who asked. */
public final class Problem {

    private static final URI NO_TYPE = URI.create("about:blank");

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(NO_TYPE);
        problem.setTitle(title);
        return problem;
    }

    static ProblemDetail of(Malformed malformed) {
        var problem = malformed(text(malformed));
        problem.setProperty("field", malformed.field());
        problem.setProperty("value", malformed.value());
        return problem;
    }

    static ProblemDetail of(Unreadable unreadable) {
        var problem = malformed(text(unreadable));
        unreadable.place().ifPresent(place -> {
            problem.setProperty("line", place.line());
            problem.setProperty("column", place.column());
        });
        return problem;
    }

    /** A refusal by a rule. */
    public static ProblemDetail of(Rejected rejected) {
        var problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "Refused by a rule", text(rejected));
        problem.setProperty("rule", rejected.rule());
        rejected.citation().ifPresent(citation -> problem.setProperty("citation", citation));
        if (!rejected.reasons().isEmpty()) {
            problem.setProperty("reasons", rejected.reasons());
        }
        return problem;
    }

    static ProblemDetail of(Conflict conflict) {
        var problem = of(HttpStatus.CONFLICT, "Changed meanwhile", text(conflict));
        conflict.currentVersion().ifPresent(version -> problem.setProperty("currentVersion", version));
        return problem;
    }

    /** A request of which nothing can be made. */
    public static ProblemDetail malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, "Malformed request", detail);
    }

    /** How the OpenAPI document describes them all; which of them a refusal has, its status says. */
    static Schema<?> schema() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("A sentence for the person who asked."))
                .addProperty("instance", new StringSchema().description("The path that was asked."))
                .addProperty("field", new StringSchema().description("What is at fault (400)."))
                .addProperty("value", new StringSchema().description("What was sent in it (400)."))
                .addProperty("line", new IntegerSchema().description("Where the body stops being JSON (400)."))
                .addProperty("column", new IntegerSchema().description("In that line (400)."))
                .addProperty("rule", new StringSchema().description("The rule that refuses (422)."))
                .addProperty("citation", new StringSchema().description("Where the rule comes from (422)."))
                .addProperty(
                        "reasons",
                        new ArraySchema()
                                .items(Schemas.of(StatedReason.class))
                                .description("Every reason of a verdict, where it has several (422)."))
                .addProperty(
                        "currentVersion",
                        new IntegerSchema().format("int64").description("Of what the command is about (409)."))
                .addProperty(
                        "reference",
                        new StringSchema().description("To quote to an operator, who finds it in the log (500)."))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static String text(Throwable refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
