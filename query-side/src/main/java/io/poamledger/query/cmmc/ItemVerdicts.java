package io.poamledger.query.cmmc;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.eligibility.ItemEligibility;
import io.poamledger.cmmc.eligibility.ItemStanding;
import io.poamledger.cmmc.items.DeficiencyRules;
import io.poamledger.cmmc.items.TemporaryDeficiency;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.pack.RequirementValue;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Judges items by their requirement, the findings of the last completed assessment and the rules of the day. Nothing of it is stored. */
@Component
public class ItemVerdicts {

    private final CmmcRecords records;
    private final Packs packs;

    @Autowired
    ItemVerdicts(CmmcRecords records, ObjectProvider<Packs> packs) {
        this(records, packs.getIfAvailable(Packs::shipped));
    }

    ItemVerdicts(CmmcRecords records, Packs packs) {
        this.records = records;
        this.packs = packs;
    }

    /** Judges the items of a system. */
    public OfSystem from(Viewpoint viewpoint) {
        return from(viewpoint, packs.inForceOn(viewpoint.day()));
    }

    /** Judges the items of a system by these rules. */
    public OfSystem from(Viewpoint viewpoint, Pack pack) {
        return new OfSystem(
                viewpoint,
                pack,
                SingletonSupplier.of(() -> records.lastCompleted(viewpoint)),
                SingletonSupplier.of(() -> FrozenPlan.of(records.status(viewpoint), viewpoint, packs)));
    }

    /**
     * @param assessment asked for only where a requirement has a partial state, since for the others it makes no difference
     * @param frozen asked for only where an item of the assessment is judged
     */
    public record OfSystem(
            Viewpoint viewpoint,
            Pack pack,
            Supplier<Optional<AssessmentFacts>> assessment,
            Supplier<Optional<FrozenPlan>> frozen) {

        /** @param due where it is still to be done, and has a date */
        public ItemVerdict of(
                PoamItemId item, ItemKind kind, Optional<RequirementId> requirement, Optional<LocalDate> due) {
            var verdict = of(kind, requirement);
            if (verdict.standing() == ItemStanding.BESIDE_THE_PLAN || verdict.standing() == ItemStanding.REFUSED) {
                return verdict;
            }
            var place = frozen.get().map(plan -> plan.place(item, due, viewpoint.day()));
            return new ItemVerdict(
                    verdict.standing(),
                    verdict.points(),
                    place,
                    place.filter(one -> !one.on()).map(this::leftOut).orElse(verdict.reason()),
                    verdict.pack());
        }

        private Reason leftOut(FrozenPlan.Place place) {
            return new Reason(
                    place.citation(),
                    "It is not on the plan that was frozen with the conditional status of " + place.statusDate()
                            + ": nothing is added to that. It belongs on the operational plan, or to another assessment.",
                    "not on the frozen plan",
                    "the operational plan, or another assessment");
        }

        public ItemVerdict of(ItemKind kind, Optional<RequirementId> requirement) {
            var known = requirement.filter(this::isKnown);
            var state = known.filter(_ -> kind == ItemKind.ASSESSMENT).flatMap(this::found);
            var eligibility = ItemEligibility.of(viewpoint.system().profile().level(), kind, known, state, pack);
            var points = known.map(id -> new Scoring(pack)
                            .points(id, state.filter(found -> !found.isMet()).orElse(FindingState.NOT_MET)))
                    .orElse(OptionalInt.empty());
            return new ItemVerdict(
                    eligibility.standing(), points, Optional.empty(), eligibility.reason(), pack.reference());
        }

        /** The requirements whose assessment items stand so. */
        public List<RequirementId> standing(ItemStanding standing) {
            return requirements().stream()
                    .filter(id -> of(ItemKind.ASSESSMENT, Optional.of(id)).standing() == standing)
                    .toList();
        }

        /** All that the rules know. */
        public List<RequirementId> requirements() {
            return pack.values().stream().map(RequirementValue::requirement).toList();
        }

        private boolean isKnown(RequirementId requirement) {
            return Catalogue.inForce().find(requirement).isPresent();
        }

        private Optional<FindingState> found(RequirementId requirement) {
            return pack.value(requirement).hasPartialState()
                    ? assessment.get().map(AssessmentFacts::asFindings).flatMap(findings -> findings.of(requirement))
                    : Optional.empty();
        }

        /** What to say of an item for a requirement that was found on a module which has become historical (rule T-8). */
        public Optional<Reason> historicalModule(RequirementId requirement) {
            return Optional.of(requirement)
                    .filter(this::isKnown)
                    .filter(id -> pack.value(id).hasPartialState())
                    .flatMap(_ -> assessment.get())
                    .map(AssessmentFacts::findings)
                    .flatMap(findings -> Optional.ofNullable(findings.get(requirement)))
                    .flatMap(finding -> finding.historicalModule(requirement, viewpoint.day(), pack));
        }

        /** Why an item under the operational plan is stale (rule T-4). */
        public Optional<Reason> stale(TemporaryDeficiency deficiency) {
            return new DeficiencyRules(pack).stale(deficiency, viewpoint.day());
        }
    }
}
