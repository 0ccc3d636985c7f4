package io.poamledger.cmmc.items;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Adjudication;
import io.poamledger.cmmc.scoring.FindingRules;
import io.poamledger.events.InWords;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.system.ChangeEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Temporary deficiencies, exceptions, accepted risks and changes (rules T-1 to T-8). */
public record DeficiencyRules(Pack pack) {

    /** What has to be done about it. */
    public enum Consequence {
        REASSESS,
        OPERATIONAL_PLAN,
        ASSESSMENT_PLAN
    }

    /** Why a deficiency is not a temporary one that counts as met; empty if it is (rules T-1, T-4). */
    public List<Reason> notTemporary(TemporaryDeficiency deficiency, LocalDate asOf) {
        var reasons = new ArrayList<Reason>();
        if (deficiency.implementedOn().isEmpty()
                || deficiency.implementedOn().get().isAfter(deficiency.aroseOn())) {
            reasons.add(reason(
                    "T-1",
                    "It did not arise after the requirement was implemented.",
                    deficiency.implementedOn().map(LocalDate::toString).orElse("never implemented"),
                    "before " + deficiency.aroseOn()));
        }
        if (!deficiency.fixKnownOrUnderWay()) {
            reasons.add(reason("T-1", "No fix is known or under way.", "no fix", "a fix"));
        }
        stale(deficiency, asOf).ifPresent(reasons::add);
        return reasons;
    }

    /** Why an operational item is stale: nothing was reviewed or moved within the interval (rule T-4). */
    public Optional<Reason> stale(TemporaryDeficiency deficiency, LocalDate asOf) {
        var interval = pack.setting("review.days");
        var lastAllowed = asOf.minusDays(Integer.parseInt(interval.value()));
        var older = Stream.of(deficiency.lastReviewed(), deficiency.lastProgress())
                .map(day -> day.orElse(deficiency.aroseOn()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        return older.isBefore(lastAllowed)
                ? Optional.of(new Reason(
                        interval.citation(),
                        "No review or no progress for more than " + interval.value() + " days.",
                        older.toString(),
                        "since " + lastAllowed))
                : Optional.empty();
    }

    /** Whether an item of this kind is under the 180 days (rule T-2). */
    public static boolean underTheWindow(ItemKind kind) {
        return kind == ItemKind.ASSESSMENT;
    }

    /** Why an item may not become another kind: what was found not met is no temporary deficiency (rules T-3, T-5). */
    public Optional<Reason> reclassifyingRefusal(ItemKind from, ItemKind to) {
        return from == ItemKind.ASSESSMENT && to != ItemKind.ASSESSMENT
                ? Optional.of(reason(
                        "T-3",
                        "What an assessment found not met was never implemented, and so is no temporary deficiency: an item of kind assessment does"
                                + " not become one of kind " + InWords.of(to)
                                + ". Close it with final evidence and have the requirement found met, or have the finding"
                                + " re-evaluated or appealed against. What fails after it was implemented is a new item, of kind"
                                + " operational.",
                        InWords.of(from),
                        "an item of another kind"))
                : Optional.empty();
    }

    /** Why a risk may not simply be accepted: accepting is no finding (rule T-5). */
    public Optional<Reason> acceptingRefusal(ItemKind kind) {
        return kind == ItemKind.ASSESSMENT
                ? Optional.of(reason(
                        "T-5",
                        "An accepted risk stays not met; document an enduring exception in the security plan or fix it.",
                        kind.name(),
                        "an item of another kind"))
                : Optional.empty();
    }

    /** Why no deviation is asked for of an item; empty if one may be. */
    public Optional<Reason> deviatingRefusal(ItemKind kind) {
        return kind == ItemKind.ASSESSMENT
                ? Optional.of(reason(
                        "T-5",
                        "A deviation does not change what an assessment found not met; have the finding re-evaluated or appealed"
                                + " against, document an enduring exception in the security plan, or fix it.",
                        kind.name(),
                        "an item of another kind"))
                : Optional.empty();
    }

    /** Why an enduring exception does not count as met; empty if it does (rule T-5). */
    public List<Reason> notEnduring(boolean fullyFeasible, boolean inSecurityPlan, boolean mitigated) {
        var reasons = new ArrayList<Reason>();
        if (fullyFeasible) {
            reasons.add(reason("T-5", "Full compliance is feasible.", "feasible", "not feasible"));
        }
        if (!inSecurityPlan) {
            reasons.add(reason("T-5", "The security plan does not document it.", "not documented", "documented"));
        }
        if (!mitigated) {
            reasons.add(reason("T-5", "It has no mitigations.", "no mitigation", "mitigations"));
        }
        return reasons;
    }

    /** What a finding is under a compensating control: the same, unless it was adjudicated (rules T-6, S-8). */
    public FindingState underCompensatingControl(FindingState found, Optional<Adjudication> adjudication) {
        return adjudication
                .map(decision -> new FindingRules(pack).adjudicated(found, decision))
                .orElse(found);
    }

    /** What follows once the Affirming Official has decided that a change is significant (rule T-7). */
    public static Consequence consequence(ChangeEffect effect) {
        return switch (effect) {
            case BECAME_APPLICABLE -> Consequence.REASSESS;
            case CAUSED_DEFICIENCY -> Consequence.OPERATIONAL_PLAN;
            case FOUND_NOT_MET -> Consequence.ASSESSMENT_PLAN;
        };
    }

    /** Why it is not for this account to decide whether a change is significant (rule T-7). */
    public Optional<Reason> significanceRefusal(boolean affirmingOfficial) {
        return affirmingOfficial
                ? Optional.empty()
                : Optional.of(reason(
                        "T-7",
                        "Whether a change is significant is the Affirming Official's decision.",
                        "another role",
                        "Affirming Official"));
    }

    /** What to say of an item or finding on 3.13.11 that rests on a FIPS 140-2 module (rule T-8). */
    public Optional<Reason> historicalModule(RequirementId requirement, boolean restsOnFips1402, LocalDate asOf) {
        if (!restsOnFips1402
                || !requirement.value().equals(pack.setting("poam.partial").value())) {
            return Optional.empty();
        }
        return pack.factsOn(asOf).stream()
                .filter(fact -> fact.key().equals("fips140-2.historical"))
                .map(fact -> new Reason(
                        fact.citation(),
                        requirement + " rests on a FIPS 140-2 module. " + fact.value() + " since " + fact.from() + ".",
                        "FIPS 140-2",
                        "FIPS 140-3"))
                .findAny();
    }

    private Reason reason(String rule, String sentence, String found, String required) {
        return new Reason(pack.citation(rule), sentence, found, required);
    }
}
