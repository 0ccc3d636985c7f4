package io.poamledger.query.cmmc;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.eligibility.ItemEligibility;
import io.poamledger.cmmc.eligibility.ItemStanding;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.RequirementValue;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
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
                SingletonSupplier.of(() -> records.lastCompleted(viewpoint)
                        .map(AssessmentFacts::asFindings)
                        .orElse(Findings.none())));
    }

    /** @param findings asked for only where a requirement has a partial state, since for the others they make no difference */
    public record OfSystem(Viewpoint viewpoint, Pack pack, Supplier<Findings> findings) {

        public ItemVerdict of(ItemKind kind, Optional<RequirementId> requirement) {
            var known = requirement.filter(this::isKnown);
            var state = known.filter(_ -> kind == ItemKind.ASSESSMENT).flatMap(this::found);
            var eligibility = ItemEligibility.of(viewpoint.system().profile().level(), kind, known, state, pack);
            var points = known.map(id -> new Scoring(pack)
                            .points(id, state.filter(found -> !found.isMet()).orElse(FindingState.NOT_MET)))
                    .orElse(OptionalInt.empty());
            return new ItemVerdict(eligibility.standing(), points, eligibility.reason(), pack.reference());
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
            return pack.value(requirement).hasPartialState() ? findings.get().of(requirement) : Optional.empty();
        }
    }
}
