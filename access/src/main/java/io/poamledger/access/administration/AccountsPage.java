package io.poamledger.access.administration;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import io.poamledger.access.OwnAddress;
import io.poamledger.access.accounts.Account;
import io.poamledger.access.accounts.Account.State;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.InvalidEntry;
import io.poamledger.access.accounts.Invitations;
import io.poamledger.access.roles.Grants;
import io.poamledger.access.roles.Roles;
import io.poamledger.events.organisation.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who has an account and which roles. Accounts are changed here; roles are events, so their forms are commands for the
 * command API.
 */
@Controller
@AccountsKept(Where.HERE)
final class AccountsPage {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Roles roles;
    private final OwnAddress address;

    AccountsPage(Accounts accounts, Invitations invitations, Roles roles, OwnAddress address) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.roles = roles;
        this.address = address;
    }

    /**
     * An account with what may be done to it.
     *
     * @param others false for the reader's own, which cannot be disabled here
     */
    record AccountLine(
            String id,
            String name,
            String email,
            String kind,
            String state,
            ShownTime created,
            boolean disabled,
            boolean linkable,
            boolean others,
            List<GrantLine> grants) {}

    /** What was typed into the form for a new account. */
    record Typed(String id, String name, String email) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    @GetMapping("/administration")
    ModelAndView accounts(Caller caller) {
        return page(caller, Typed.NOTHING, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/administration/accounts")
    ModelAndView invite(
            Caller caller,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String days,
            HttpServletRequest request) {
        try {
            var account = accountId(id);
            var code = invitations.invite(account, name, email, caller.account(), TokenForm.days(days));
            return withLink(caller, account, code, request);
        } catch (InvalidEntry e) {
            return refused(caller, new Typed(id, name, email), e);
        }
    }

    @PostMapping("/administration/accounts/link")
    ModelAndView renew(Caller caller, @RequestParam String id, HttpServletRequest request) {
        try {
            var account = accountId(id);
            return withLink(caller, account, invitations.renew(account, caller.account()), request);
        } catch (InvalidEntry e) {
            return refused(caller, Typed.NOTHING, e);
        }
    }

    @PostMapping("/administration/accounts/disable")
    ModelAndView disable(Caller caller, @RequestParam String id) {
        try {
            var account = accountId(id);
            if (account.value().equalsIgnoreCase(caller.account().value())) {
                throw new InvalidEntry("id", "You cannot disable your own account; another administrator can.");
            }
            accounts.disable(account);
            return Redirect.to("/administration");
        } catch (InvalidEntry e) {
            return refused(caller, Typed.NOTHING, e);
        }
    }

    @PostMapping("/administration/accounts/enable")
    ModelAndView enable(Caller caller, @RequestParam String id) {
        try {
            accounts.enable(accountId(id));
            return Redirect.to("/administration");
        } catch (InvalidEntry e) {
            return refused(caller, Typed.NOTHING, e);
        }
    }

    private ModelAndView withLink(Caller caller, AccountId account, String code, HttpServletRequest request) {
        return page(caller, Typed.NOTHING, Map.of(), HttpStatus.OK)
                .addObject("link", address.of(request, "/welcome/" + code).toString())
                .addObject("linkFor", account.value());
    }

    private ModelAndView refused(Caller caller, Typed typed, InvalidEntry entry) {
        return page(caller, typed, Map.of(entry.field(), entry.sentence()), HttpStatus.BAD_REQUEST);
    }

    private ModelAndView page(Caller caller, Typed typed, Map<String, String> errors, HttpStatus status) {
        var held = roles.all();
        return new ModelAndView("access/accounts", status)
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("link", "")
                .addObject("linkFor", "")
                .addObject(
                        "accounts",
                        accounts.all().stream()
                                .map(account ->
                                        line(account, held.getOrDefault(account.id(), Grants.NONE), caller.account()))
                                .toList());
    }

    private static AccountLine line(Account account, Grants grants, AccountId reader) {
        return new AccountLine(
                account.id().value(),
                account.name(),
                account.email(),
                account.kind().name().toLowerCase(Locale.ROOT),
                account.state().name().toLowerCase(Locale.ROOT),
                ShownTime.of(account.createdAt()),
                account.state() == State.DISABLED,
                account.kind() == Account.Kind.PERSON && account.state() != State.DISABLED,
                !account.id().equals(reader),
                GrantLine.of(grants));
    }

    static AccountId accountId(String id) {
        try {
            return new AccountId(id.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidEntry("id", String.valueOf(e.getMessage()));
        }
    }
}
