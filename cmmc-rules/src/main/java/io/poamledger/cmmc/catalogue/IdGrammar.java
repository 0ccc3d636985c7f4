package io.poamledger.cmmc.catalogue;

import io.poamledger.events.item.RequirementId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads every way in which requirement ids are written in the wild (rule E-11): the printed regulation has {@code
 * IA-L2-3.5.1} and {@code AC.L2- 3.1.19}, other tools pad with zeros, and files of 2021 use Level 1 ids for what are
 * Level 2 requirements.
 */
final class IdGrammar {

    private static final Pattern LEVEL_1 = Pattern.compile("([A-Z]{2})[.-]?L1[.-]?B[.-]1[.-]([IVX]+)");
    private static final Pattern REQUIREMENT =
            Pattern.compile("(?:([A-Z]{2})[.-]?L([1-3])[.-]?)?0?3[.-](\\d{1,3})[.-](\\d{1,3})(E?)(?:\\[([A-Z])])?");

    private final Map<RequirementId, Requirement> requirements;
    private final Map<String, List<RequirementId>> level1;

    /** @param level1 the requirements behind each Level 1 id, such as {@code AC.L1-b.1.i} */
    IdGrammar(Map<RequirementId, Requirement> requirements, Map<String, List<RequirementId>> level1) {
        this.requirements = requirements;
        this.level1 = level1;
    }

    NormalisedId read(String written) {
        var plain = written.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", "")
                .replaceAll("[\\u2010-\\u2015\\u2212_]", "-")
                .toUpperCase(Locale.ROOT);
        if (plain.isEmpty()) {
            throw new UnknownRequirement("The requirement id is empty");
        }
        var ofLevel1 = LEVEL_1.matcher(plain);
        if (ofLevel1.matches()) {
            return level1(written, ofLevel1);
        }
        var parts = REQUIREMENT.matcher(plain);
        if (!parts.matches()) {
            throw new UnknownRequirement(
                    "'" + written + "' is not a requirement id; write it like 3.13.11 or SC.L2-3.13.11");
        }
        return level2(written, parts);
    }

    private NormalisedId level1(String written, Matcher parts) {
        var id = parts.group(1) + ".L1-b.1." + parts.group(2).toLowerCase(Locale.ROOT);
        var behind = level1.get(id);
        if (behind == null) {
            throw new UnknownRequirement("'" + written + "' is not one of the 15 Level 1 requirements");
        }
        if (behind.size() > 1) {
            throw new UnknownRequirement("'" + written + "' covers several Level 2 requirements; name one of "
                    + String.join(
                            ", ", behind.stream().map(RequirementId::value).toList()));
        }
        var remark = "the Level 1 id " + id + " stands for " + behind.getFirst();
        return new NormalisedId(behind.getFirst(), written, Optional.empty(), Optional.of(remark));
    }

    private NormalisedId level2(String written, Matcher parts) {
        var number = Integer.parseInt(parts.group(3)) + "." + Integer.parseInt(parts.group(4));
        if (!parts.group(5).isEmpty() || "3".equals(parts.group(2))) {
            throw new UnknownRequirement("'" + written + "' is a Level 3 requirement; the catalogue has Level 2 only");
        }
        var requirement = existing(written, "3." + number);
        var family = parts.group(1);
        if (family != null && !family.equals(requirement.familyCode())) {
            throw new UnknownRequirement("'" + written + "' contradicts itself: " + requirement.id() + " is "
                    + requirement.practice() + ", not in family " + family);
        }
        var objective = Optional.ofNullable(parts.group(6)).map(letter -> letter.toLowerCase(Locale.ROOT));
        return new NormalisedId(requirement.id(), written, objective, remark(written, parts.group(2), requirement));
    }

    private Requirement existing(String written, String id) {
        var found = id.matches("3\\.[1-9]\\d?\\.[1-9]\\d?") ? requirements.get(new RequirementId(id)) : null;
        if (found == null) {
            throw new UnknownRequirement(
                    "'" + written + "' is not one of the 110 requirements of NIST SP 800-171 Rev 2" + hint(id));
        }
        return found;
    }

    private String hint(String id) {
        var family = id.substring(0, id.lastIndexOf('.') + 1);
        var last = requirements.keySet().stream()
                .filter(known -> known.value().startsWith(family))
                .max(RequirementId::compareTo);
        return last.map(known -> "; the last of its family is " + known).orElse("; the families are 3.1 to 3.14");
    }

    private Optional<String> remark(String written, @Nullable String level, Requirement requirement) {
        if (!"1".equals(level)) {
            return Optional.empty();
        }
        if (level1.values().stream().noneMatch(ids -> ids.contains(requirement.id()))) {
            throw new UnknownRequirement(
                    "'" + written + "' is not a Level 1 requirement; at Level 2 it is " + requirement.practice());
        }
        return Optional.of("the Level 1 id of 2021 is superseded; it stands for " + requirement.practice());
    }
}
