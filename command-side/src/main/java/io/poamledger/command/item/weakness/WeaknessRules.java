package io.poamledger.command.item.weakness;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.items.DeficiencyRules;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import java.util.List;

/** What a weakness may be. */
final class WeaknessRules {

    private WeaknessRules() {}

    static void check(OpenWeakness command, KnownSystem system) {
        check(command.kind(), command.weakness(), system);
    }

    static void check(ReviseWeakness command, ItemState item, KnownSystem system) {
        LifeRules.isNotBeingValidated(item);
        check(item.kind(), command.weakness(), system);
    }

    static void check(ReclassifyItem command, ItemState item, KnownSystem system) {
        new DeficiencyRules(Packs.shipped().inForceOn(system.today()))
                .reclassifyingRefusal(item.kind(), command.kind())
                .ifPresent(reason -> {
                    throw Rule.GAP_STAYS_A_GAP.refuses(List.of(reason));
                });
        check(command.kind(), item.weakness(), system);
    }

    static void check(ItemKind kind, Weakness weakness, KnownSystem system) {
        level1HasNoAssessmentItems(kind, system);
        anAssessmentItemHasARequirement(kind, weakness);
        theRequirementExists(weakness);
    }

    private static void level1HasNoAssessmentItems(ItemKind kind, KnownSystem system) {
        if (kind == ItemKind.ASSESSMENT && system.isLevel1()) {
            throw Rule.LEVEL_1_HAS_NO_POAM.refuses(
                    "System '" + system.id()
                            + "' is assessed at Level 1, which knows no POA&M; an item of kind assessment cannot be opened there");
        }
    }

    private static void anAssessmentItemHasARequirement(ItemKind kind, Weakness weakness) {
        if (kind == ItemKind.ASSESSMENT && weakness.requirement().isEmpty()) {
            throw Rule.ASSESSMENT_ITEM_WITHOUT_REQUIREMENT.refuses(
                    "'" + weakness.title()
                            + "' names no requirement; an item of kind assessment has one, an unmapped weakness is of kind other");
        }
    }

    private static void theRequirementExists(Weakness weakness) {
        weakness.requirement().filter(id -> !isInTheCatalogue(id)).ifPresent(id -> {
            throw Rule.REQUIREMENT_UNKNOWN.refuses("There is no requirement " + id + " among the "
                    + Catalogue.inForce().requirements().size() + " of "
                    + Catalogue.inForce().version());
        });
    }

    private static boolean isInTheCatalogue(RequirementId id) {
        return Catalogue.inForce().find(id).isPresent();
    }
}
