package io.poamledger.cmmc.catalogue;

import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The 110 requirements of NIST SP 800-171 Rev 2 with the values of 32 CFR 170.24 and the eligibility of 32 CFR 170.21.
 * It is data with a version: a verdict names the version it was reached with. Immutable.
 */
public final class Catalogue {

    private final Map<RequirementId, Requirement> requirements;
    private final Map<String, List<RequirementId>> level1;
    private final IdGrammar grammar;
    private final String sha256;

    Catalogue(Map<RequirementId, Requirement> requirements, Map<String, List<RequirementId>> level1, String sha256) {
        this.requirements = Collections.unmodifiableMap(new TreeMap<>(requirements));
        this.level1 = Collections.unmodifiableMap(level1);
        this.grammar = new IdGrammar(this.requirements, level1);
        this.sha256 = sha256;
    }

    /**
     * The catalogue in force, read once.
     *
     * @throws IllegalStateException if the data inside the program is not the data it was released with
     */
    public static Catalogue inForce() {
        return CatalogueFile.IN_FORCE;
    }

    /** Names this data in verdicts: the standard, its revision, and the day of the values. */
    public String version() {
        return "nist-sp-800-171r2@" + effectiveFrom();
    }

    /** The day 32 CFR part 170 with these values came into force. */
    public LocalDate effectiveFrom() {
        return LocalDate.of(2024, 12, 16);
    }

    /** SHA-256 of the data file, 64 lower-case hex digits. */
    public String sha256() {
        return sha256;
    }

    /** All requirements, in the order of their numbers. */
    public List<Requirement> requirements() {
        return List.copyOf(requirements.values());
    }

    /** The 15 Level 1 ids, such as {@code AC.L1-b.1.i}, each with the one or three requirements it traces to (E-9). */
    public Map<String, List<RequirementId>> level1() {
        return level1;
    }

    public Optional<Requirement> find(RequirementId id) {
        return Optional.ofNullable(requirements.get(id));
    }

    /**
     * The requirement with this id.
     *
     * @throws UnknownRequirement if there is none
     */
    public Requirement requirement(RequirementId id) {
        return find(id).orElseThrow(() -> new UnknownRequirement(
                "'" + id + "' is not one of the " + requirements.size() + " requirements of NIST SP 800-171 Rev 2"));
    }

    /**
     * Finds the one requirement that a text names (rule E-11). Separators, spaces, case and padding do not matter; a
     * Level 1 id and the superseded form of 2021 are understood where they stand for exactly one requirement; the
     * letter of an assessment objective may follow.
     *
     * @throws UnknownRequirement if the text names no requirement, more than one, or contradicts itself
     */
    public NormalisedId normalise(String written) {
        return grammar.read(written);
    }
}
