package io.poamledger.command.forms.draft;

import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Field;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a page names when it asks for a form: ids, and whatever else of the command it knows already. A field that is named
 * is not asked for again, also if it is named as empty; a list, named with commas between its values, is shown with them, and where each value
 * consists of parts, a row is drawn for each that is named, to be placed where the page has a place for it. {@code item} stands for the field {@code itemId}, and so on; an item names its system
 * too, whatever else is named, and {@code cmmc} one whose CMMC status it is about; an {@code artifact} is named beside its system.
 */
public record Named(Map<String, String> values) {

    public static final String ITEM = "item";
    static final String SYSTEM = "system";
    public static final String MILESTONE = "milestone";
    public static final String ARTIFACT = "artifact";

    /** Names a system where its CMMC status is meant. */
    public static final String CMMC = "cmmc";

    /** Of what is offered there, the forms of one chapter only. */
    static final String CHAPTER = "chapter";

    /** @throws Malformed the item's id is none */
    public Named {
        var all = new HashMap<>(values);
        if (all.containsKey(CMMC)) {
            all.put(SYSTEM, all.get(CMMC));
        }
        if (all.containsKey(ITEM)) {
            all.put(SYSTEM, item(all).system().value());
        }
        values = Map.copyOf(all);
    }

    /** The value of a field, as its text. */
    public Optional<String> of(Field field) {
        var name = field.name();
        return Optional.ofNullable(values.get(name))
                .or(() -> Optional.ofNullable(values.get(name.replaceFirst("Id$", ""))))
                .or(() -> name.equals("evidenceId") ? Optional.ofNullable(values.get(ARTIFACT)) : Optional.empty());
    }

    /** Whether it is what is named; a system's form names no item. */
    public boolean isAbout(PoamItemId item) {
        return values.containsKey(ITEM) && item().equals(item);
    }

    /** @throws Malformed none is named */
    public PoamItemId item() {
        return item(values);
    }

    /** @throws Malformed none is named, or by what is no id */
    public SystemId system() {
        var text = Given.text(SYSTEM, values.get(SYSTEM));
        return Given.accepted(SYSTEM, text, () -> new SystemId(text));
    }

    /** @throws Malformed none is named, or by what is no id */
    public EvidenceId artifact() {
        var text = Given.text(ARTIFACT, values.get(ARTIFACT));
        return Given.accepted(ARTIFACT, text, () -> new EvidenceId(UUID.fromString(text)));
    }

    /** @throws Malformed none is named, or by what is no number */
    public MilestoneId milestone() {
        var text = Given.text(MILESTONE, values.get(MILESTONE));
        return Given.accepted(MILESTONE, text, () -> new MilestoneId(Integer.parseInt(text)));
    }

    public Named withMilestone(String number) {
        var all = new HashMap<>(values);
        all.put(MILESTONE, number);
        return new Named(all);
    }

    public boolean asksFor(Chapter chapter) {
        return values.getOrDefault(CHAPTER, chapter.name()).equalsIgnoreCase(chapter.name());
    }

    public boolean namesASystem() {
        return !values.getOrDefault(SYSTEM, "").isBlank();
    }

    /** The thing itself, for a sentence. */
    @Override
    public String toString() {
        return values.getOrDefault(ITEM, values.getOrDefault(ARTIFACT, values.getOrDefault(SYSTEM, "such thing")));
    }

    private static PoamItemId item(Map<String, String> values) {
        var text = Given.text(ITEM, values.get(ITEM));
        return Given.accepted(ITEM, text, () -> PoamItemId.parse(text));
    }
}
