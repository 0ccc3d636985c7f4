package io.poamledger.access.administration;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.tokens.ApiTokens;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's tokens, for an administrator to revoke. */
@Controller
@AccountsKept(Where.HERE)
final class TokensPage {

    private final ApiTokens tokens;
    private final Clock clock;

    TokensPage(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/administration/tokens")
    ModelAndView tokens() {
        var now = clock.instant();
        return new ModelAndView("access/all-tokens")
                .addObject(
                        "tokens",
                        tokens.all().stream()
                                .map(token -> TokenLine.of(token, now))
                                .toList());
    }

    @PostMapping("/administration/tokens/revoke")
    ModelAndView revoke(@RequestParam String id) {
        tokens.revoke(id);
        return Redirect.to("/administration/tokens");
    }
}
