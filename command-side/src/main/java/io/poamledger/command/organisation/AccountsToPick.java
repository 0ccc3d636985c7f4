package io.poamledger.command.organisation;

import io.poamledger.access.Caller;
import io.poamledger.access.KnownAccounts;
import io.poamledger.access.roles.Grants;
import io.poamledger.access.roles.Roles;
import io.poamledger.command.description.Field;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.forms.draft.Suggestions;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** By their names, the accounts that have a say on what somebody may read; all that there are for whoever grants roles on everything. */
@Component
final class AccountsToPick implements Suggestions {

    private final KnownAccounts accounts;
    private final Roles roles;

    AccountsToPick(KnownAccounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public Set<Class<?>> types() {
        return Set.of(AccountId.class);
    }

    @Override
    public List<Choice> of(Field field, Named named, Caller caller) {
        return accounts.all().stream()
                .filter(seenBy(caller))
                .limit(MOST)
                .map(actor -> new Choice(actor.account().value(), actor.name()))
                .toList();
    }

    private Predicate<Actor> seenBy(Caller caller) {
        if (caller.mayEverywhere(Role.ADMINISTRATOR)) {
            return _ -> true;
        }
        var readable = caller.readableSystems();
        var holders = roles.all();
        return actor -> holders.getOrDefault(actor.account(), Grants.NONE).held().stream()
                .anyMatch(grant -> grant.system().map(readable::includes).orElse(true));
    }
}
