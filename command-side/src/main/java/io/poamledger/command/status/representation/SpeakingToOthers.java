package io.poamledger.command.status.representation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.cmmc.affirmation.Affirmation;
import io.poamledger.cmmc.affirmation.AffirmationRules;
import io.poamledger.cmmc.affirmation.Submission;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.Rule;
import io.poamledger.command.item.known.KnownItem;
import io.poamledger.command.status.standpoint.Standpoint;
import io.poamledger.command.status.standpoint.Standpoints;
import io.poamledger.command.status.standpoint.StatusStream;
import io.poamledger.events.Sha256;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.RepresentationKind;
import io.poamledger.events.status.RepresentationRecorded;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** Keeps what is affirmed and said to others, pinned to what the ledger holds at that moment (rules ). */
public final class SpeakingToOthers {

    private final StatusStream stream;
    private final Standpoints standpoints;
    private final Knowledge knowledge;
    private final Packs packs;

    public SpeakingToOthers(StatusStream stream, Standpoints standpoints, Knowledge knowledge, Packs packs) {
        this.stream = stream;
        this.standpoints = standpoints;
        this.knowledge = knowledge;
        this.packs = packs;
    }

    @CommandHandler
    void handle(SubmitAffirmation command) throws Exception {
        var at = standpoints.of(command.systemId());
        followsWhatItAffirms(command, at);
        // Who may give the command is looked at before: only that role.
        var refusals = new AffirmationRules(packs.inForceOn(command.affirmedOn()))
                .refusals(new Affirmation(
                        true,
                        command.name(),
                        command.title(),
                        command.contact(),
                        command.statement(),
                        command.affirmedOn()));
        if (!refusals.isEmpty()) {
            throw Rule.NOT_AFFIRMED_SO.refuses(refusals);
        }
        var known = knowledge.of(at);
        var manifest = knowledge.manifest(at);
        stream.add(
                new AffirmationSubmitted(
                        command.systemId(),
                        command.name(),
                        command.title(),
                        command.contact(),
                        command.statement(),
                        command.affirmedOn(),
                        known.then(),
                        at.items().stream()
                                .filter(KnownItem::isOpen)
                                .map(KnownItem::id)
                                .toList(),
                        Sha256.of(manifest.written().getBytes(UTF_8)),
                        manifest.entries().size(),
                        known.basis()),
                at);
    }

    @CommandHandler
    void handle(RecordPosting command) throws Exception {
        var at = standpoints.of(command.systemId());
        var pack = packs.inForceOn(command.madeOn());
        var problems = new Submission(
                        command.scope(),
                        command.cageCodes(),
                        command.cmmcUid().orElse(""),
                        command.score(),
                        command.score() != pack.maximumScore())
                .problems(pack);
        if (!problems.isEmpty()) {
            throw Rule.SUBMISSION_INCOMPLETE.refuses(problems);
        }
        var known = knowledge.of(at);
        stream.add(
                new RepresentationRecorded(
                        command.systemId(),
                        at.status().nextRepresentation(),
                        RepresentationKind.SCORE_POSTED,
                        command.madeOn(),
                        command.madeTo(),
                        Optional.of(command.score()),
                        Optional.of(command.assessedOn()),
                        command.scope(),
                        command.cageCodes(),
                        command.cmmcUid(),
                        command.completionOn(),
                        command.status(),
                        command.words(),
                        command.reference(),
                        known.then(),
                        known.basis()),
                at);
    }

    @CommandHandler
    void handle(RecordStatement command) throws Exception {
        var at = standpoints.of(command.systemId());
        var known = knowledge.of(at);
        stream.add(
                new RepresentationRecorded(
                        command.systemId(),
                        at.status().nextRepresentation(),
                        command.kind(),
                        command.madeOn(),
                        command.madeTo(),
                        command.score(),
                        Optional.empty(),
                        "",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        command.claimed(),
                        command.words(),
                        command.reference(),
                        known.then(),
                        known.basis()),
                at);
    }

    @CommandHandler
    void handle(WithdrawRepresentation command) throws Exception {
        var at = standpoints.of(command.systemId());
        var said = at.status()
                .representation(command.number())
                .orElseThrow(() -> Rule.REPRESENTATION_UNKNOWN.refuses(
                        "System '" + command.systemId() + "' said nothing with the number " + command.number()));
        if (at.status().isWithdrawn(command.number())) {
            return;
        }
        if (command.withdrawnOn().isBefore(said.madeOn())) {
            throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses(
                    "It was said on " + said.madeOn() + "; it cannot have been taken back on " + command.withdrawnOn());
        }
        stream.add(command.withdrawn(), at);
    }

    /** It is bound to what the ledger holds now, so it is no older than the status that is there. */
    private static void followsWhatItAffirms(SubmitAffirmation command, Standpoint at) {
        at.status().lastEffect().filter(command.affirmedOn()::isBefore).ifPresent(effective -> {
            throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses("What is affirmed is there since " + effective
                    + "; it cannot have been affirmed on " + command.affirmedOn());
        });
    }
}
