package io.poamledger.command.evidence.state;

import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.VerifiedEvidence;
import java.util.Collection;
import java.util.List;

/**
 * The final artifacts that something comes to rest on, each as it was found at that moment.
 *
 * @param kept whose bytes were read here
 * @param referenced that are kept elsewhere: nobody here has seen them
 */
public record Support(List<VerifiedEvidence> kept, List<ReferencedEvidence> referenced) {

    public Support {
        kept = List.copyOf(kept);
        referenced = List.copyOf(referenced);
    }

    public static Support of(Collection<KnownEvidence> artifacts) {
        return new Support(
                artifacts.stream()
                        .filter(artifact -> artifact.reference().isEmpty())
                        .map(artifact -> new VerifiedEvidence(artifact.id(), artifact.content()))
                        .toList(),
                artifacts.stream()
                        .flatMap(artifact -> artifact.reference().stream()
                                .map(there ->
                                        new ReferencedEvidence(artifact.id(), artifact.content(), there.hashedOn())))
                        .toList());
    }

    /** Whether it consists of just these artifacts. */
    public static boolean isOf(
            Collection<EvidenceId> asked, List<VerifiedEvidence> kept, List<ReferencedEvidence> referenced) {
        return asked.size() == kept.size() + referenced.size()
                && kept.stream().map(VerifiedEvidence::evidenceId).allMatch(asked::contains)
                && referenced.stream().map(ReferencedEvidence::evidenceId).allMatch(asked::contains);
    }
}
