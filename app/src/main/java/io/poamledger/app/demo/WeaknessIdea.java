package io.poamledger.app.demo;

import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
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
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Objects.requireNonNull(WeaknessIdea.class.getResourceAsStream("/demo/weaknesses.csv"));
                var records = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return records.stream().map(WeaknessIdea::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
