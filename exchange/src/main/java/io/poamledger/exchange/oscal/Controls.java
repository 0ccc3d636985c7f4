package io.poamledger.exchange.oscal;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.UnknownRequirement;
import io.poamledger.events.item.RequirementId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The controls that an item is about: one requirement of NIST SP 800-171, and whatever else as a reference. */
final class Controls {

    private final Catalogue catalogue;
    private final Report report;
    private final LinkedHashSet<String> references = new LinkedHashSet<>();
    private Optional<RequirementId> requirement = Optional.empty();

    Controls(Catalogue catalogue, Report report) {
        this.catalogue = catalogue;
        this.report = report;
    }

    Optional<RequirementId> requirement() {
        return requirement;
    }

    List<String> references() {
        return List.copyOf(references);
    }

    void reference(String words) {
        references.add(words);
    }

    /** A control is our one requirement if it is of NIST SP 800-171, and a reference if not. */
    void control(String id) {
        try {
            var normalised = catalogue.normalise(id.replaceFirst("(?i)^sp_800_171_(?:r2_)?", ""));
            var found = normalised.id();
            normalised.objective().ifPresent(letter -> references.add(found + "[" + letter + "]"));
            if (requirement.isEmpty() || requirement.get().equals(found)) {
                requirement = Optional.of(found);
                return;
            }
            report.notice(
                    "impacted-control-id",
                    id,
                    "An item is about one requirement, here " + requirement.get()
                            + "; this one is kept as a reference");
        } catch (UnknownRequirement e) {
            if (id.matches("0?3[.].*")) {
                report.notice("impacted-control-id", id, e.getMessage() + "; kept as a reference");
            }
        }
        references.add(id);
    }
}
