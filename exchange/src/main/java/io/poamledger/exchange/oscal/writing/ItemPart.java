package io.poamledger.exchange.oscal.writing;

import io.poamledger.events.item.RequirementId;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.oscal.Own;
import java.util.Locale;
import java.util.Optional;

/** An item itself, with what was observed and found. */
record ItemPart(NamedIds ids, PlannedItem planned) {

    /** A number of NIST SP 800-171 Rev 2 as a token, which begins with a letter. */
    private static final String REQUIREMENT = "sp_800_171_r2_";

    Part written() {
        var item = planned.item();
        var weakness = item.weakness();
        var part = Part.with(id("item"))
                .text("title", weakness.title())
                .text("description", weakness.description().orElse(weakness.title()));
        part.without("description", weakness.description());
        item.label().ifPresent(label -> part.own("POAM-ID", label));
        part.own(Own.STATUS, planned.isVoid() ? "void" : item.status().name().toLowerCase(Locale.ROOT));
        part.own(Own.SOURCE, weakness.source());
        weakness.references().forEach(reference -> part.own(Own.REFERENCE, reference));
        part.own(Own.PRIMARY_PARTY, item.plan().primaryParty());
        item.plan().supportingParties().forEach(party -> part.own(Own.SUPPORTING_PARTY, party));
        part.own(Own.CLOSED_BY, item.closure().flatMap(PriorClosure::by));
        part.own(Own.CLOSURE_REFERENCE, item.closure().flatMap(PriorClosure::reference));
        item.others().forEach(part::kept);
        planned.derived().forEach(part::derived);
        if (weakness.requirement().isPresent()) {
            part.listed("related-findings", Part.empty().value("finding-uuid", id("finding")));
        }
        return part.listed("related-risks", Part.empty().value("risk-uuid", id("risk")));
    }

    Optional<Part> observation() {
        FileItem.Weakness weakness = planned.item().weakness();
        return weakness.discoveredOn()
                .map(day -> Part.with(id("observation"))
                        .text("description", weakness.source().orElse(weakness.title()))
                        .own(Own.WITHOUT, "description")
                        .listed("methods", "UNKNOWN")
                        .day("collected", day));
    }

    Optional<Part> finding() {
        var weakness = planned.item().weakness();
        return weakness.requirement()
                .map(requirement -> Part.with(id("finding"))
                        .text("title", weakness.title())
                        .text("description", weakness.description().orElse(weakness.title()))
                        .own(Own.WITHOUT, "description")
                        .own(Own.WITHOUT, "title")
                        .part("target", target(requirement))
                        .listed("related-risks", Part.empty().value("risk-uuid", id("risk"))));
    }

    private static Part target(RequirementId requirement) {
        return Part.empty()
                .value("type", "statement-id")
                .value("target-id", REQUIREMENT + requirement.value())
                .part("status", Part.empty().value("state", "not-satisfied"));
    }

    private String id(String part) {
        return ids.of(planned.number(), part);
    }
}
