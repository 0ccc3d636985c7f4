package io.poamledger.access.signin;

import io.poamledger.access.signin.caller.ProblemWriter;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.store.CommitStoreException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** While the ledger cannot be read, what needs it is refused, and everybody may try again; without it nobody's roles are known. */
final class LedgerAway {

    private static final String RETRY_AFTER_SECONDS = "5";

    private LedgerAway() {}

    static void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !away(e)) {
                throw e;
            }
            answer(request, response);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        if (NotLetThrough.wantsPage(request)) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value(), "The ledger cannot be read just now.");
        } else {
            ProblemWriter.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Ledger not available",
                    "The ledger cannot be read just now. Try again in " + RETRY_AFTER_SECONDS + " seconds.");
        }
    }

    private static boolean away(@Nullable Throwable thrown) {
        return thrown != null
                && (thrown instanceof CommitStoreException
                        || thrown instanceof LedgerUnavailable
                        || away(thrown.getCause()));
    }
}
