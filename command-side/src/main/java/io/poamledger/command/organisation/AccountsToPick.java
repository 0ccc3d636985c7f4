package io.poamledger.command.organisation;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.description.Field;
import io.poamledger.command.forms.Choice;
import io.poamledger.command.forms.Named;
import io.poamledger.command.forms.Suggestions;
import io.poamledger.events.organisation.AccountId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The accounts that there are, by their names. */
@Component
final class AccountsToPick implements Suggestions {

    private final KnownAccounts accounts;

    AccountsToPick(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<Class<?>> types() {
        return Set.of(AccountId.class);
    }

    @Override
    public List<Choice> of(Field field, Named named) {
        return accounts.all().stream()
                .limit(MOST)
                .map(actor -> new Choice(actor.account().value(), actor.name()))
                .toList();
    }
}
