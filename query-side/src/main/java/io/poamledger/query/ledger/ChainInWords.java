package io.poamledger.query.ledger;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.verify.NotedHead;
import io.poamledger.ledger.verify.VerificationState;
import io.poamledger.query.layout.Chain;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Says how the chain stands as this machine knows it, without asking the ledger. */
@Component
final class ChainInWords implements Chain {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Ledger ledger;
    private final Supplier<VerificationState> verification;

    ChainInWords(Ledger ledger, Supplier<VerificationState> verification) {
        this.ledger = ledger;
        this.verification = verification;
    }

    @Override
    public String inWords() {
        var head = ledger.known();
        return (head.slot() < 0 ? "No event yet" : "Head " + NotedHead.of(head)) + "; " + verified(verification.get());
    }

    private static String verified(VerificationState state) {
        return state.damage().isPresent()
                ? "the chain was found damaged"
                : state.last()
                        .map(last -> "the chain was verified through position %,d on %s"
                                .formatted(last.report().head().position(), MINUTES.format(last.at())))
                        .orElse("the chain is not verified yet");
    }
}
