package io.poamledger.app.demo;

import io.poamledger.cmmc.data.DataFile;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** One line of {@code demo/weaknesses.csv}: what an invented item is about. */
record WeaknessIdea(
        Plant plant,
        Optional<RequirementId> requirement,
        RiskLevel risk,
        String title,
        String remediation,
        List<String> milestones,
        String team,
        String resources) {

    static List<WeaknessIdea> all() {
        return DataFile.rows(WeaknessIdea.class, "/demo/weaknesses.csv").stream()
                .map(WeaknessIdea::of)
                .toList();
    }

    private static WeaknessIdea of(CSVRecord line) {
        var resources = line.get("resources").split("; ", 2);
        return new WeaknessIdea(
                Plant.of(line.get("system")),
                Optional.of(line.get("requirement")).filter(id -> !id.isEmpty()).map(RequirementId::new),
                RiskLevel.valueOf(line.get("risk")),
                line.get("title"),
                line.get("remediation"),
                List.of(line.get("milestones").split("\\|")),
                resources[0],
                resources[1]);
    }

    /** Where it is time that the work takes. */
    Optional<Integer> hours() {
        return Optional.of(resources)
                .filter(text -> text.matches("[0-9]+ hours"))
                .map(text -> Integer.valueOf(text.substring(0, text.indexOf(' '))));
    }

    /** Of that time, in dollars. */
    Optional<BigDecimal> cost() {
        return hours().map(hours -> BigDecimal.valueOf(95L * hours));
    }
}
