package io.poamledger.access.oidc;

import io.poamledger.access.accounts.Accounts;
import io.poamledger.events.Unseen;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who a verified token is about. */
final class ClaimedActor {

    private static final int LONGEST_NAME = 100;

    private ClaimedActor() {}

    /**
     * The account of the claim, or of {@code sub} where the token lacks it; the name of {@code name}, or the account's id.
     *
     * @throws SignInRefused there is neither claim, or it cannot be an account id
     */
    static Actor of(Jwt token, String accountClaim) throws SignInRefused {
        var account = account(token, accountClaim);
        return new Actor(account, name(token).orElse(account.value()));
    }

    private static AccountId account(Jwt token, String accountClaim) throws SignInRefused {
        var claim = token.hasClaim(accountClaim) ? accountClaim : "sub";
        var said = token.getClaimAsString(claim);
        if (said == null) {
            throw new SignInRefused(
                    "Your organisation's sign-in service did not say who you are: neither '" + accountClaim
                            + "' nor 'sub' is there. An operator can choose another claim.",
                    null);
        }
        if (claim.equals("email") && token.hasClaim("email_verified") && !verified(token)) {
            throw new SignInRefused(
                    "Your e-mail address is not verified at your organisation's sign-in service.", null);
        }
        try {
            var account = new AccountId(said);
            if (account.value().equalsIgnoreCase(Accounts.LOCAL_OPERATOR.value())) {
                throw new SignInRefused("The account id " + account + " is the command line's.", null);
            }
            return account;
        } catch (IllegalArgumentException e) {
            throw new SignInRefused(
                    "The claim '" + claim + "' of your organisation's sign-in service cannot be an account" + " id. "
                            + e.getMessage(),
                    e);
        }
    }

    private static boolean verified(Jwt token) {
        return "true".equals(token.getClaimAsString("email_verified"));
    }

    private static Optional<String> name(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("name"))
                .map(name -> Unseen.without(name.replaceAll("\\p{Cntrl}", " ")).strip())
                .filter(name -> !name.isEmpty())
                .map(ClaimedActor::shortened);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
