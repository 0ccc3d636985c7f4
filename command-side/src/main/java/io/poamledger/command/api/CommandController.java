package io.poamledger.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.command.Rehearsal;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.dispatch.NothingThere;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.json.CommandReader;
import io.poamledger.command.json.Unreadable;
import io.poamledger.command.labels.WrittenItems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one door: {@code POST /api/commands/{CommandName}} with the command's fields as JSON. Which commands there are, the
 * records say; {@link CommandDocumentation} lists them.
 */
@Hidden
@RestController
final class CommandController {

    /** Below it a command is small enough for as many of them as there are threads. */
    private static final int LARGE = 64 << 10;

    private final Turns large = new Turns(
            2,
            8,
            Duration.ofSeconds(10),
            "Other large commands are being carried out. Repeat with the same Idempotency-Key.");

    private final CommandTypes types;
    private final CommandReader reader;
    private final WrittenItems items;
    private final CurrentCaller callers;
    private final Commands commands;
    private final List<Rehearsal> rehearsals;

    CommandController(
            CommandTypes types,
            CommandReader reader,
            WrittenItems items,
            CurrentCaller callers,
            Commands commands,
            List<Rehearsal> rehearsals) {
        this.types = types;
        this.reader = reader;
        this.items = items;
        this.callers = callers;
        this.commands = commands;
        this.rehearsals = rehearsals;
    }

    /** @param label the number that people see, of the item that the command is about or made */
    record Answered(
            @JsonUnwrapped Receipt receipt,
            @JsonInclude(Include.NON_ABSENT) Optional<String> label) {}

    private Optional<String> label(Receipt receipt, Caller caller) {
        return Optional.ofNullable(receipt.ids().get("itemId")).map(items.by(caller)::shown);
    }

    @PostMapping("/api/commands/{name}")
    ResponseEntity<Answered> give(@PathVariable String name, HttpServletRequest http) throws IOException {
        var caller = callers.get();
        var type = types.sentByHand(name).orElseThrow(() -> new NothingThere("There is no command " + name + "."));
        holdsARoleFor(type, caller);
        var key = RequestHeaders.idempotencyKey(http);
        var version = RequestHeaders.expectedVersion(http);
        try (var _ = turn(http)) {
            var command = reader.read(type, body(http), items.by(caller));
            var receipt = commands.send(CommandRequest.of(caller, command, key)
                    .from(RequestHeaders.source(http))
                    .correlatedBy(RequestHeaders.correlationId(http))
                    .expecting(version));
            return Answers.with(receipt, new Answered(receipt, label(receipt, caller)));
        }
    }

    /** What the command would come to; nothing is stored, so no key is needed. */
    @PostMapping("/api/commands/{name}/rehearsal")
    Record rehearse(@PathVariable String name, HttpServletRequest http) throws IOException {
        var caller = callers.get();
        var rehearsal = rehearsals.stream()
                .filter(one -> one.of().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NothingThere("There is no rehearsal of " + name + "."));
        var type = CommandType.of(rehearsal.of());
        holdsARoleFor(type, caller);
        try (var _ = turn(http)) {
            var command = reader.read(type, body(http), items.by(caller));
            return rehearsal.verdict(
                    CommandRequest.of(caller, command, "rehearsal").command());
        }
    }

    /** What a large command makes of its bytes takes many times their memory, so only a few are in hand at once. */
    private Turns.Turn turn(HttpServletRequest http) {
        return http.getContentLengthLong() > LARGE ? large.take() : () -> {};
    }

    /** Before the body is looked at; on which system, {@link CommandRequest} checks when it is known. */
    private static void holdsARoleFor(CommandType type, Caller caller) {
        caller.requireSomewhere(type.anyOf());
    }

    private static byte[] body(HttpServletRequest http) throws IOException {
        var contentType = http.getContentType();
        if (contentType != null && !contentType.contains("json")) {
            throw new Unreadable("The body of a command is JSON (application/json), not " + contentType + ".");
        }
        return http.getInputStream().readAllBytes();
    }
}
