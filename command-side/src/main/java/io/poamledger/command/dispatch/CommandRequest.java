package io.poamledger.command.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.access.Caller;
import io.poamledger.access.NotAllowed;
import io.poamledger.command.Bounded;
import io.poamledger.command.Command;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.json.CommandJson;
import io.poamledger.events.Recorded;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Digest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * A command with all that its events will say about where it came from.
 *
 * @param roles what the actor holds on the command's system, or on all where it has none
 * @param key the same for every repetition of the request
 * @param request what a repetition must ask for too; another request under the same key is refused
 * @param source one of the words of {@link io.poamledger.events.Recorded#SOURCE}
 * @param correlationId ties together what one request caused
 * @param expectedVersion the version of the aggregate that it was decided on; empty to take any
 * @param askedBy whose roles allow it, and must do so until it is stored; empty for what this program does by itself
 */
public record CommandRequest(
        Command command,
        Actor actor,
        Set<Role> roles,
        DeduplicationKey key,
        String request,
        String source,
        String correlationId,
        OptionalLong expectedVersion,
        Optional<Caller> askedBy) {

    public CommandRequest {
        roles = Set.copyOf(roles);
    }

    /**
     * A command of somebody who asks for it.
     *
     * @param idempotencyKey theirs: another caller may use the same for something else
     * @throws NotAllowed if they hold none of the roles that the command is allowed to
     * @throws io.poamledger.command.Malformed a value is out of the bounds of its field
     */
    public static CommandRequest of(Caller caller, Command command, String idempotencyKey) {
        var roles = rolesFor(command, caller);
        return of(caller.actor(), roles, command, idempotencyKey).askedBy(caller);
    }

    private static Set<Role> rolesFor(Command command, Caller caller) {
        var allowed = CommandType.of(command.getClass()).anyOf();
        command.about()
                .ifPresentOrElse(system -> caller.require(system, allowed), () -> caller.requireEverywhere(allowed));
        return command.about().map(caller::rolesOn).orElseGet(caller::rolesEverywhere);
    }

    /**
     * The same command, of the same account with the roles that it has now.
     *
     * @throws NotAllowed if they hold none of the roles that the command is allowed to
     */
    CommandRequest askedBy(Caller caller) {
        return new CommandRequest(
                command,
                actor,
                rolesFor(command, caller),
                key,
                request,
                source,
                correlationId,
                expectedVersion,
                Optional.of(caller));
    }

    /**
     * A command that this program gives itself, such as the first administrator's: no role is asked for.
     *
     * @throws io.poamledger.command.Malformed a value is out of the bounds of its field
     */
    public static CommandRequest of(Actor actor, Set<Role> roles, Command command, String idempotencyKey) {
        Bounded.check((Record) command);
        return new CommandRequest(
                command,
                actor,
                roles,
                DeduplicationKey.of(actor.account().value(), idempotencyKey),
                CommandJson.canonical(command),
                "api",
                UUID.randomUUID().toString(),
                OptionalLong.empty(),
                Optional.empty());
    }

    /**
     * The same command as what a row of a file asks for: whoever sends the file again, repeats it.
     *
     * @param row its number in the file, from 1
     */
    public CommandRequest fromRow(SystemId system, Sha256 file, int row) {
        return new CommandRequest(
                command,
                actor,
                roles,
                DeduplicationKey.ofImportRow(system.value(), Digest.parse(file.hex()), row),
                "import " + system + " " + file + " " + row,
                Recorded.importOf(file, row),
                correlationId,
                expectedVersion,
                askedBy);
    }

    /** The same command, whose repetition is known by this instead of by its values. */
    public CommandRequest asking(String otherRequest) {
        return new CommandRequest(
                command, actor, roles, key, otherRequest, source, correlationId, expectedVersion, askedBy);
    }

    byte[] requestBytes() {
        return request.getBytes(UTF_8);
    }

    /** The same command from another source. */
    public CommandRequest from(String otherSource) {
        return new CommandRequest(
                command, actor, roles, key, request, otherSource, correlationId, expectedVersion, askedBy);
    }

    /** The same command as part of something bigger. */
    public CommandRequest correlatedBy(String id) {
        return new CommandRequest(command, actor, roles, key, request, source, id, expectedVersion, askedBy);
    }

    /** The same command, only to be carried out on this version. */
    public CommandRequest expecting(OptionalLong version) {
        return new CommandRequest(command, actor, roles, key, request, source, correlationId, version, askedBy);
    }
}
