package io.poamledger.query.cmmc;

import io.poamledger.cmmc.items.DeficiencyRules;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an assessment found about a requirement.
 *
 * @param state empty while its objectives leave that open
 * @param objectives those that were looked at one by one, by their letters
 * @param reason what was said of it last; may be empty
 * @param evidence the final artifacts behind it
 * @param referenced those behind it that are kept elsewhere, not seen by us
 */
public record RequirementFinding(
        Optional<FindingState> state,
        SortedMap<String, FindingState> objectives,
        String reason,
        List<VerifiedEvidence> evidence,
        List<ReferencedEvidence> referenced,
        Basis basis,
        boolean restsOnFips1402,
        LocalDate recordedOn,
        String recordedBy) {

    /** How it came to be. */
    public enum Basis {
        FOUND,
        REEVALUATED,
        ADJUDICATED
    }

    public RequirementFinding {
        objectives = Collections.unmodifiableSortedMap(new TreeMap<>(objectives));
        evidence = List.copyOf(evidence);
        referenced = List.copyOf(referenced);
    }

    /** What to say of it where it rests on a module which has become historical (rule T-8). */
    public Optional<Reason> historicalModule(RequirementId requirement, LocalDate asOf, Pack pack) {
        return new DeficiencyRules(pack).historicalModule(requirement, restsOnFips1402, asOf);
    }

    /** What was found about its objectives, with one more; nothing of a finding about the whole stays. */
    static SortedMap<String, FindingState> more(
            Optional<RequirementFinding> before, String objective, FindingState state) {
        var objectives = new TreeMap<String, FindingState>();
        before.ifPresent(finding -> objectives.putAll(finding.objectives()));
        objectives.put(objective, state);
        return objectives;
    }

    /** The artifacts behind what was found before, and these. */
    static <T> List<T> more(
            Optional<RequirementFinding> before, Function<RequirementFinding, List<T>> which, List<T> these) {
        var all = new ArrayList<>(before.map(which).orElse(List.of()));
        these.stream().filter(artifact -> !all.contains(artifact)).forEach(all::add);
        return all;
    }

    /** Every artifact behind it, wherever it is kept. */
    Stream<EvidenceId> artifacts() {
        return Stream.concat(
                evidence.stream().map(VerifiedEvidence::evidenceId),
                referenced.stream().map(ReferencedEvidence::evidenceId));
    }
}
