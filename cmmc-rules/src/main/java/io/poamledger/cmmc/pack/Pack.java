package io.poamledger.cmmc.pack;

import io.poamledger.events.Sha256;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.verdict.PackReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One version of the rules' data. Two packs with the same data have the same hash whatever their files look like.
 * Immutable.
 */
public final class Pack {

    private final PackData data;
    private final PackReference reference;

    Pack(PackData data) {
        this.data = data;
        this.reference = new PackReference(data.id(), Sha256.of(data.canonical().getBytes(StandardCharsets.UTF_8)));
    }

    public String id() {
        return data.id();
    }

    /** SHA-256 over the UTF-8 bytes of {@link #canonical()}. */
    public Sha256 hash() {
        return reference.hash();
    }

    /** Id and hash, as a verdict keeps them. */
    public PackReference reference() {
        return reference;
    }

    /** The first day that is judged by this pack. */
    public LocalDate effectiveFrom() {
        return data.effectiveFrom();
    }

    /** Whether its values are made up; only a ledger that is marked as a demonstration may use it. */
    public boolean synthetic() {
        return data.synthetic();
    }

    /**
     * The data in its canonical form: a line for each datum, its parts separated by tabs, the lines sorted by UTF-16 code
     * units, each ended by a line feed. First parts are {@code pack}, {@code data} (matter, value, rule, source, marks)
     * and {@code holiday}.
     */
    public String canonical() {
        return data.canonical();
    }

    /** What each requirement is worth, in the order of their numbers. */
    public Collection<RequirementValue> values() {
        return data.values().values();
    }

    /** @throws IllegalArgumentException if the pack has no such requirement */
    public RequirementValue value(RequirementId requirement) {
        var value = data.values().get(requirement);
        if (value == null) {
            throw new IllegalArgumentException("The pack " + id() + " has no requirement " + requirement);
        }
        return value;
    }

    /** @throws IllegalArgumentException if the rule sheet has no such rule */
    public Citation citation(String rule) {
        var citation = data.citations().get(rule);
        if (citation == null) {
            throw new IllegalArgumentException("There is no rule " + rule);
        }
        return citation;
    }

    /** @throws IllegalArgumentException if the pack lacks it */
    public Setting setting(String key) {
        var setting = data.settings().get(key);
        if (setting == null) {
            throw new IllegalArgumentException("The pack " + id() + " has no setting " + key);
        }
        return setting;
    }

    public int number(String key) {
        return Integer.parseInt(setting(key).value());
    }

    /** The words of a list, which are separated by spaces. */
    public List<String> words(String key) {
        return List.of(setting(key).value().split(" ", -1));
    }

    /** The score of a system with nothing open: 110. */
    public int maximumScore() {
        return number("score.maximum");
    }

    /** What a Level 2 score must reach for conditional status: 88 of 110. */
    public Threshold threshold() {
        return Threshold.read(setting("threshold").value(), maximumScore());
    }

    /** What a Level 3 score must reach: 20 of 24. */
    public Threshold level3Threshold() {
        return Threshold.read(setting("level3.threshold").value(), number("level3.requirements"));
    }

    /** The requirement without which there is no score: 3.12.4, the system security plan. */
    public RequirementId securityPlan() {
        return new RequirementId(setting("ssp.requirement").value());
    }

    /** The paragraph that keeps a requirement off every plan by name, if one does (rule E-4). */
    public Optional<Setting> excluded(RequirementId requirement) {
        return Optional.ofNullable(data.settings().get("poam.never." + requirement));
    }

    /** What holds on a day, by key. */
    public List<Fact> factsOn(LocalDate day) {
        return data.facts().stream().filter(fact -> fact.holdsOn(day)).toList();
    }

    /** The name of the US federal holiday that is observed on a day, if there is one; dated data marked [I]. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(data.holidays().get(day));
    }

    /** The last day whose holidays are known; nothing is told about later ones. */
    public LocalDate holidaysKnownUntil() {
        return data.holidays().lastKey();
    }

    SortedMap<String, Statement> statements() {
        return data.statements();
    }

    @Override
    public String toString() {
        return id() + " from " + effectiveFrom();
    }
}
