package io.poamledger.cmmc.catalogue;

import io.poamledger.cmmc.data.DataFile;
import io.poamledger.events.item.RequirementId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which assessment objectives each requirement has: 320 ids of NIST SP 800-171A, without their words. Immutable.
 *
 * <p>One objective that is not met fails its requirement, 32 CFR 170.24(b)(2) (rule S-3).
 */
public final class Objectives {

    private static final Objectives ALL = read();

    private final Map<RequirementId, List<ObjectiveId>> byRequirement;

    private Objectives(Map<RequirementId, List<ObjectiveId>> byRequirement) {
        this.byRequirement = byRequirement;
    }

    /** All of them, read once. */
    public static Objectives all() {
        return ALL;
    }

    /**
     * The objectives of a requirement in the order of their letters, at least one.
     *
     * @throws UnknownRequirement if the requirement does not exist
     */
    public List<ObjectiveId> of(RequirementId requirement) {
        var objectives = byRequirement.get(requirement);
        if (objectives == null) {
            throw new UnknownRequirement("'" + requirement + "' has no assessment objectives: it does not exist");
        }
        return objectives;
    }

    public boolean exists(ObjectiveId objective) {
        return byRequirement.getOrDefault(objective.requirement(), List.of()).contains(objective);
    }

    /** How many there are: 320. */
    public int count() {
        return byRequirement.values().stream().mapToInt(List::size).sum();
    }

    private static Objectives read() {
        var byRequirement = new TreeMap<RequirementId, List<ObjectiveId>>();
        for (var row : DataFile.rows(Objectives.class, "objectives-800-171a.csv")) {
            var requirement = new RequirementId(row.get("requirement"));
            var objectives = row.get("letters")
                    .chars()
                    .mapToObj(letter -> new ObjectiveId(requirement, (char) letter))
                    .toList();
            byRequirement.put(requirement, objectives);
        }
        return new Objectives(Collections.unmodifiableMap(byRequirement));
    }
}
