package io.poamledger.exchange.values;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.UnknownRequirement;
import io.poamledger.events.item.RequirementId;
import io.poamledger.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The ids of one cell: the first NIST SP 800-171 requirement is the item's, the others are references, as are its
 * objectives and the ids of other catalogues. Words around an id do not matter and are told.
 */
public final class RequirementCell {

    private static final String OBJECTIVES = "(?:\\[[A-Za-z](?:\\s?[,;-]\\s?[A-Za-z])*])?";
    private static final Pattern ID = Pattern.compile(
            "(?<![\\w.])(?:[A-Za-z]{2}\\s?[.‐-―−-]?\\s?L[123]\\s?[.‐-―−-]\\s?[Bb][.‐-―−-]1[.‐-―−-][IVXivx]+"
                    + "|(?:[A-Za-z]{2}\\s?[.‐-―−-]?\\s?L[123]\\s?[.‐-―−-]?\\s?)?0?3[.‐-―−-]\\d{1,3}[.‐-―−-]\\d{1,3}[eE]?\\s?"
                    + OBJECTIVES + ")(?![\\w])");
    private static final Pattern FOREIGN_ID = Pattern.compile("[A-Za-z]{2,3}-\\d{1,3}(?:\\s?\\(\\d{1,3}\\)){0,5}");
    private static final Pattern SEPARATORS = Pattern.compile("[;\\n|]|,(?![^\\[\\]]{0,20}])");
    private static final Pattern RANGE = Pattern.compile("[-–—]|to|through|thru|until|bis", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAMILY = Pattern.compile("0?3\\.(\\d{1,2})");

    private final Catalogue catalogue;
    private final Consumer<String> errors;
    private final Consumer<String> notices;
    private final List<String> references = new ArrayList<>();
    private Optional<RequirementId> requirement = Optional.empty();

    public RequirementCell(Catalogue catalogue, Consumer<String> errors, Consumer<String> notices) {
        this.catalogue = catalogue;
        this.errors = errors;
        this.notices = notices;
    }

    public Optional<RequirementId> requirement() {
        return requirement;
    }

    public List<String> references() {
        return references;
    }

    public void read(String cell) {
        for (var part : SEPARATORS.split(cell)) {
            var text = Sheet.clean(part);
            if (!FileVocabulary.meansNothing(text)) {
                part(text);
            } else if (!text.isEmpty()) {
                notices.accept("No requirement was taken from '" + text + "'");
            }
        }
    }

    private void part(String text) {
        var ids = ID.matcher(text).results().map(found -> found.group()).toList();
        if (FOREIGN_ID.matcher(text).matches()) {
            references.add(text);
            notices.accept("'" + text + "' is no NIST SP 800-171 requirement; kept as a reference");
        } else if (ids.isEmpty()) {
            none(text);
        } else {
            var words = Sheet.clean(ID.matcher(text).replaceAll(" "));
            if (ids.size() == 2 && RANGE.matcher(words).matches()) {
                errors.accept("'" + text + "' is a range; name each requirement that is meant");
                return;
            }
            ids.forEach(this::take);
            if (!words.isEmpty()) {
                notices.accept("The words around the id were left out: '" + words.replaceAll("\\s+", " ") + "'");
            }
        }
    }

    /** A spreadsheet makes a number of an id that looks like one, and a day of one that looks like that. */
    private void none(String text) {
        var family = FAMILY.matcher(text);
        if (family.matches()) {
            errors.accept("'" + text + "' names no requirement. A spreadsheet may have shortened it, such as 3."
                    + family.group(1) + ".1 or 3." + family.group(1) + ".10; write the whole id as text");
        } else if (DateText.looksLikeOne(text)) {
            errors.accept("'" + text
                    + "' is a date: a spreadsheet may have made it of an id such as 3.1.10; write the id as text");
        } else {
            try {
                taken(text);
            } catch (UnknownRequirement e) {
                errors.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    private void take(String written) {
        var bracket = written.indexOf('[');
        if (bracket < 0 || written.indexOf(']') - bracket == 2) {
            one(written);
            return;
        }
        var id = written.substring(0, bracket);
        for (var letter : letters(written.substring(bracket + 1, written.indexOf(']')))) {
            one(id + "[" + letter + "]");
        }
    }

    /** {@code a,c} are two objectives, {@code a-c} three. */
    private static List<String> letters(String list) {
        var letters = new ArrayList<String>();
        for (var part : list.toLowerCase(Locale.ROOT).split("[,;]", -1)) {
            var ends = part.strip().split("-", -1);
            for (var letter = ends[0].strip().charAt(0);
                    letter <= ends[ends.length - 1].strip().charAt(0);
                    letter++) {
                letters.add(String.valueOf(letter));
            }
        }
        return letters;
    }

    private void one(String id) {
        try {
            taken(id);
        } catch (UnknownRequirement e) {
            errors.accept(String.valueOf(e.getMessage()));
        }
    }

    private void taken(String id) {
        var normalised = catalogue.normalise(id);
        normalised.remark().ifPresent(remark -> notices.accept("'" + id + "': " + remark));
        var objective = normalised.objective().map(letter -> normalised.id() + "[" + letter + "]");
        if (requirement.isEmpty() || requirement.get().equals(normalised.id())) {
            requirement = Optional.of(normalised.id());
        } else {
            if (objective.isEmpty()) {
                references.add(normalised.id().value());
            }
            notices.accept("An item is about one requirement, here " + requirement.get() + "; '" + id
                    + "' is kept as a reference");
        }
        objective.ifPresent(references::add);
    }
}
