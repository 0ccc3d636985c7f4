package io.poamledger.exchange.template;

import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.sheet.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Score sheets of an assessment hold what was found of each requirement, and no items: read as a register, each requirement would be a weakness. */
final class ScoreSheets {

    private static final int ABOVE = 40;
    private static final Set<String> DEDUCTED = Set.of("points deducted", "deduction", "deductions", "score impact");
    private static final Set<String> OF_ITEMS =
            Set.of("weakness", "weakness name", "description", "remediation", "milestones", "planned milestones");

    private ScoreSheets() {}

    /** @throws UnreadableFile one of them is, with what to do with it */
    static void refuse(List<Sheet> sheets) {
        if (sheets.stream().anyMatch(ScoreSheets::isOne)) {
            throw new UnreadableFile(
                    "This is the score sheet of an assessment: it says what was found of each requirement, and holds no items."
                            + " Record it with the assessment, by 'Record findings from a CSV'; a weakness is opened for what was not met");
        }
    }

    private static boolean isOne(Sheet sheet) {
        return sheet.lines().stream().limit(ABOVE).anyMatch(line -> {
            var titles = line.cells().stream()
                    .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            return titles.stream().anyMatch(DEDUCTED::contains)
                    && titles.stream().anyMatch(title -> title.contains("requirement") || title.contains("practice"))
                    && titles.stream().noneMatch(OF_ITEMS::contains);
        });
    }
}
