package io.poamledger.access.administration;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import io.poamledger.access.Scope;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.InvalidEntry;
import io.poamledger.access.accounts.Invitations;
import io.poamledger.access.tokens.ApiTokens;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators and the command line: tokens of programs and new one-time links. */
@RestController
@AccountsKept(Where.HERE)
final class AccessApi {

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Invitations invitations;

    AccessApi(Accounts accounts, ApiTokens tokens, Invitations invitations) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.invitations = invitations;
    }

    /**
     * A token for a program.
     *
     * @param name the account id of the program, which is made if there is none
     * @param scopes both where absent
     * @param days 90 where absent
     */
    record WantedToken(String name, Optional<List<String>> scopes, Optional<Integer> days) {}

    /** The token, at the only moment that it can be read. */
    record NewToken(AccountId account, String id, String token, Instant expiresAt) {}

    /** A one-time link's path on this server. */
    record Link(String path) {}

    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    NewToken issue(Caller caller, @RequestBody WantedToken wanted) {
        caller.requireEverywhere(Role.ADMINISTRATOR);
        var program = AccountsPage.accountId(wanted.name());
        var account = accounts.service(program, wanted.name());
        var issued = tokens.issue(
                account.id(),
                wanted.name(),
                wanted.scopes().map(TokenForm::scopes).orElse(Set.of(Scope.values())),
                TokenForm.days(wanted.days().orElse(90).toString()),
                caller.account());
        return new NewToken(
                account.id(), issued.kept().id(), issued.token(), issued.kept().expiresAt());
    }

    @DeleteMapping("/api/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable String id) {
        caller.requireEverywhere(Role.ADMINISTRATOR);
        tokens.revoke(id);
    }

    @PostMapping("/api/accounts/{id}/link")
    Link renew(Caller caller, @PathVariable String id) {
        caller.requireEverywhere(Role.ADMINISTRATOR);
        return new Link("/welcome/" + invitations.renew(AccountsPage.accountId(id), caller.account()));
    }

    @ExceptionHandler
    ProblemDetail refused(InvalidEntry entry) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, entry.sentence());
        problem.setTitle("Not taken");
        problem.setProperty("field", entry.field());
        return problem;
    }
}
