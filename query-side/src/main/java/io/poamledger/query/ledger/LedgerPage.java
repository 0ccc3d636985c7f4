package io.poamledger.query.ledger;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.organisation.Role;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.verify.NotedHead;
import io.poamledger.ledger.verify.VerificationReport;
import io.poamledger.ledger.verify.VerificationState;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.Freshness;
import io.poamledger.query.views.WithoutWaiting;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the ledger stands, for people and programs. Everybody may read it: it says nothing of any system. */
@Controller
@WithoutWaiting
final class LedgerPage {

    private final Ledger ledger;
    private final Supplier<VerificationState> verification;
    private final Freshness freshness;
    private final CurrentCaller callers;

    LedgerPage(Ledger ledger, Supplier<VerificationState> verification, Freshness freshness, CurrentCaller callers) {
        this.ledger = ledger;
        this.verification = verification;
        this.freshness = freshness;
        this.callers = callers;
    }

    @GetMapping("/api/ledger")
    @ResponseBody
    LedgerStanding standing() {
        var head = ledger.known();
        return new LedgerStanding(
                ledger.id().value(),
                head.position(),
                noted(head),
                verification(verification.get(), operates()),
                Math.max(0, head.position() - freshness.age().position()));
    }

    @GetMapping("/ledger")
    String page(Model model) {
        model.addAttribute("crumbs", List.of(new Crumb("Ledger", "")));
        model.addAttribute("standing", standing());
        model.addAttribute("operates", operates());
        return "ledger/ledger";
    }

    private boolean operates() {
        return callers.get().mayEverywhere(Role.ADMINISTRATOR, Role.OPERATOR);
    }

    private static LedgerStanding.Verification verification(VerificationState state, boolean operates) {
        var report = state.last().map(VerificationState.Finished::report);
        return new LedgerStanding.Verification(
                finding(state),
                state.last().map(VerificationState.Finished::at),
                report.map(VerificationReport::events).orElse(0L),
                report.flatMap(found -> noted(found.head())),
                state.running().map(VerificationState.Running::since),
                state.running().map(VerificationState.Running::commits).orElse(0L),
                state.running().map(VerificationState.Running::ofCommits).orElse(0L),
                state.unfinished().filter(_ -> operates),
                state.damage().filter(_ -> operates));
    }

    private static LedgerStanding.Finding finding(VerificationState state) {
        if (state.damage().isPresent()) {
            return LedgerStanding.Finding.DAMAGED;
        }
        return state.last().isPresent() ? LedgerStanding.Finding.INTACT : LedgerStanding.Finding.NOT_YET;
    }

    private static Optional<String> noted(Head head) {
        return head.slot() < 0
                ? Optional.empty()
                : Optional.of(NotedHead.of(head).toString());
    }
}
