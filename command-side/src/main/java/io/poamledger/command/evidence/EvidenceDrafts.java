package io.poamledger.command.evidence;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.Command;
import io.poamledger.command.Rejected;
import io.poamledger.command.Rule;
import io.poamledger.command.evidence.retention.RestingStatuses;
import io.poamledger.command.evidence.retention.Retaining;
import io.poamledger.command.evidence.state.EvidenceState;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Draft;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.evidence.EvidenceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the forms about an artifact show first, and which of them have nothing to be about now.
 *
 * @param successors what may stand in its place
 */
record EvidenceDrafts(
        EvidenceState artifact, KnownSystem system, List<Choice> successors, RestingStatuses statuses, Packs packs)
        implements Drafts {

    @Override
    public Draft of(Class<? extends Command> command, Named named) {
        try {
            artifact.isNotDisposed();
            return switch (command.getSimpleName()) {
                case "VerifyEvidence" ->
                    artifact.known().reference().isPresent()
                            ? Draft.unasked(Rule.EVIDENCE_KEPT_ELSEWHERE.refuses("It is not kept here"))
                            : Draft.showing(Optional.empty());
                case "RehashReference" ->
                    artifact.known().reference().isEmpty()
                            ? Draft.unasked(Rule.EVIDENCE_KEPT_HERE.refuses("It is kept here"))
                            : Draft.showing(Optional.of(Map.of("hashedOn", system.today())));
                case "SupersedeEvidence" ->
                    artifact.known().supersededBy().isPresent()
                            ? Draft.unasked(Rule.EVIDENCE_IS_SUPERSEDED.refuses("It is superseded"))
                            : Draft.choosing(Optional.empty(), List.of(), Map.of(EvidenceId.class, successors));
                case "ReleaseHold" -> releasing();
                case "DisposeEvidence" -> {
                    Retaining.mayBeDisposed(artifact, system, statuses, packs);
                    yield Draft.showing(Optional.empty());
                }
                default -> Draft.showing(Optional.empty());
            };
        } catch (Rejected refused) {
            return Draft.refused(refused, List.of());
        }
    }

    private Draft releasing() {
        return artifact.held().isEmpty()
                ? Draft.unasked(Rule.NO_SUCH_HOLD.refuses("No hold is on it"))
                : Draft.choosing(
                        Optional.empty(),
                        List.of(),
                        Map.of(
                                int.class,
                                artifact.held().values().stream()
                                        .map(hold -> new Choice(
                                                String.valueOf(hold.hold()), hold.hold() + ". " + hold.reason()))
                                        .toList()));
    }
}
