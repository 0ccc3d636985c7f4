package io.poamledger.cmmc.catalogue;

import io.poamledger.cmmc.data.DataFile;
import io.poamledger.events.Sha256;
import io.poamledger.events.item.RequirementId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/** The data files of the catalogue: UTF-8, comma, one header row. */
final class CatalogueFile {

    /** Changing a value means a new file, a new version and a new effective date, never an edit of this one. */
    static final String RELEASED = "efe057fdf612fa6064c819a0a699cfbf4b68b885f14397300f2509a7c87d97b0";

    static final Catalogue IN_FORCE = read(bytes("nist-sp-800-171r2.csv"));

    private CatalogueFile() {}

    static Catalogue read(byte[] data) {
        var sha256 = Sha256.of(data).hex();
        if (!sha256.equals(RELEASED)) {
            throw new IllegalStateException(
                    "The requirement catalogue was changed: SHA-256 is " + sha256 + ", released was " + RELEASED);
        }
        var requirements = new LinkedHashMap<RequirementId, Requirement>();
        for (var row : DataFile.rows(data)) {
            var requirement = requirement(row);
            requirements.put(requirement.id(), requirement);
        }
        return new Catalogue(requirements, level1(), sha256);
    }

    private static Requirement requirement(CSVRecord row) {
        var points = number(row.get("points"));
        var partial = number(row.get("partial_points"));
        var note = row.get("eligibility_note");
        return new Requirement(
                new RequirementId(row.get("requirement")),
                row.get("cmmc_practice"),
                row.get("family"),
                row.get("title"),
                row.get("text"),
                points,
                partial,
                eligibility(row.get("poam_eligible_l2"), partial, note),
                note);
    }

    private static Eligibility eligibility(String eligible, OptionalInt partial, String note) {
        if (eligible.equals("true")) {
            return partial.isPresent() ? Eligibility.ONLY_WHEN_PARTIAL : Eligibility.ELIGIBLE;
        }
        return note.startsWith("Never") ? Eligibility.NEVER : Eligibility.NOT_BY_VALUE;
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() || text.equals("NA") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static Map<String, List<RequirementId>> level1() {
        var crosswalk = new LinkedHashMap<String, List<RequirementId>>();
        for (var row : DataFile.rows(bytes("level-1-ids.csv"))) {
            var ids = Arrays.stream(row.get("requirements").split(" ", -1))
                    .map(RequirementId::new)
                    .toList();
            crosswalk.put(row.get("level1"), ids);
        }
        return crosswalk;
    }

    static byte[] bytes(String resource) {
        return DataFile.bytes(CatalogueFile.class, resource);
    }
}
