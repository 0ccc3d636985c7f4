package io.poamledger.access.administration;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import io.poamledger.access.accounts.InvalidEntry;
import io.poamledger.access.tokens.ApiTokens;
import io.poamledger.access.tokens.IssuedToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tokens of one's own account. */
@Controller
@AccountsKept(Where.HERE)
final class OwnTokensPage {

    private final ApiTokens tokens;
    private final Clock clock;

    OwnTokensPage(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/account/tokens")
    ModelAndView tokens(Caller caller) {
        return page(caller, Optional.empty(), "", Map.of(), HttpStatus.OK);
    }

    @PostMapping("/account/tokens")
    ModelAndView issue(
            Caller caller,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "") String days) {
        try {
            var issued = tokens.issue(
                    caller.account(), name, TokenForm.scopes(scopes), TokenForm.days(days), caller.account());
            return page(caller, Optional.of(issued), "", Map.of(), HttpStatus.OK);
        } catch (InvalidEntry e) {
            return page(caller, Optional.empty(), name, Map.of(e.field(), e.sentence()), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/account/tokens/revoke")
    ModelAndView revoke(Caller caller, @RequestParam String id) {
        tokens.find(id)
                .filter(token -> token.account().equals(caller.account()))
                .ifPresent(token -> tokens.revoke(token.id()));
        return Redirect.to("/account/tokens");
    }

    private ModelAndView page(
            Caller caller, Optional<IssuedToken> issued, String name, Map<String, String> errors, HttpStatus status) {
        var now = clock.instant();
        return new ModelAndView("access/tokens", status)
                .addObject("issued", issued.map(IssuedToken::token).orElse(""))
                .addObject("name", name)
                .addObject("errors", errors)
                .addObject(
                        "tokens",
                        tokens.of(caller.account()).stream()
                                .map(token -> TokenLine.of(token, now))
                                .toList());
    }
}
