package io.poamledger.command.dispatch;

import io.poamledger.access.Caller;
import io.poamledger.access.Way;
import io.poamledger.access.roles.Roles;
import io.poamledger.events.organisation.RoleRevoked;
import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.format.StoredEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes sure that whoever gives a command may still do so when it is stored: the roles are looked at again, and the append carries the
 * condition that nobody has ended a role since. Any account's: that is rare, and to look at the roles once more costs less than to read
 * whose it was.
 */
@Component
final class Rights {

    private static final String ENDED = RoleRevoked.class.getSimpleName();

    private final Ledger ledger;
    private final Roles roles;

    Rights(Ledger ledger, Roles roles) {
        this.ledger = ledger;
        this.roles = roles;
    }

    /**
     * A command with the roles of now.
     *
     * @param condition under which it may be stored; empty for what this program does by itself
     */
    record Right(CommandRequest request, Optional<AppendCondition> condition) {}

    /** @throws io.poamledger.access.NotAllowed if they hold none of the roles that the command is allowed to */
    Right now(CommandRequest request) {
        // The position comes first: what is stored while the roles are read is put to the test too.
        var position = ledger.known().position();
        return request.askedBy()
                .map(caller -> new Right(
                        request.askedBy(asNow(caller)), Optional.of(new AppendCondition(position, Rights::endsARole))))
                .orElseGet(() -> new Right(request, Optional.empty()));
    }

    /** Whoever holds this machine's key is nobody's account, so that nobody can end what it may do. */
    private Caller asNow(Caller caller) {
        if (caller.way() == Way.LOCAL_KEY) {
            return caller;
        }
        return new Caller(caller.actor(), roles.of(caller.account()), caller.way(), caller.scopes());
    }

    private static boolean endsARole(StoredEvent event) {
        return event.payloadType().equals(ENDED);
    }
}
