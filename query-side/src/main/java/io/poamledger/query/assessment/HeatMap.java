package io.poamledger.query.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All requirements at once, family by family.
 *
 * @param families in the order of the standard
 * @param counts how many there are of each kind that there is one of
 */
record HeatMap(List<Family> families, Map<Cell.Kind, Long> counts) {

    HeatMap {
        families = List.copyOf(families);
    }

    /** @param taken how many points it takes from the score */
    record Family(String number, String name, List<Cell> cells, int taken) {

        Family {
            cells = List.copyOf(cells);
        }
    }

    static HeatMap of(List<AssessedRequirement> all) {
        var byFamily = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.requirement().family(), LinkedHashMap::new, Collectors.toList()));
        var families = new ArrayList<Family>();
        byFamily.forEach((name, requirements) -> families.add(family(name, requirements)));
        var counts = new LinkedHashMap<Cell.Kind, Long>();
        Arrays.stream(Cell.Kind.values()).forEach(kind -> {
            var many = all.stream().filter(one -> Cell.Kind.of(one) == kind).count();
            if (many > 0) {
                counts.put(kind, many);
            }
        });
        return new HeatMap(families, counts);
    }

    private static Family family(String name, List<AssessedRequirement> requirements) {
        var first = requirements.getFirst().requirement().id().value();
        return new Family(
                first.substring(0, first.lastIndexOf('.')),
                name,
                requirements.stream().map(Cell::of).toList(),
                requirements.stream().mapToInt(AssessedRequirement::taken).sum());
    }
}
