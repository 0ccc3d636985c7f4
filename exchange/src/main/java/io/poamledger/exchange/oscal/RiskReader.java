package io.poamledger.exchange.oscal;

import static io.poamledger.exchange.oscal.Document.list;
import static io.poamledger.exchange.oscal.Document.text;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FileItem.Risk;
import io.poamledger.exchange.item.FileItem.Status;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Ratings, state and log of an item's risks. */
final class RiskReader {

    /**
     * A log entry.
     *
     * @param change the state it says the risk took; empty where it says none
     * @param isRepetition whether it only repeats what other parts say
     */
    record Entry(LogEntry entry, String change, boolean isRepetition) {}

    /** What a ledger writes of an item that is not closed; its own words for it stand beside it. */
    private static final Set<String> OF_A_LEDGER =
            Set.of("open", "remediating", "deviation-requested", "deviation-approved", "void");

    private enum Facet {
        RATING,
        LIKELIHOOD,
        IMPACT
    }

    private final Document document;
    private final Report report;
    private final OtherTexts others;
    private final KeptParts kept;
    private final Optional<String> own;

    /** @param own the status of the item in words of ours, where the document is a ledger's */
    RiskReader(Document document, Report report, OtherTexts others, KeptParts kept, Optional<String> own) {
        this.document = document;
        this.report = report;
        this.others = others;
        this.kept = kept;
        this.own = own;
    }

    /** The levels of the first risk that has them; an adjusted level counts before the initial one. */
    Risk risk(List<JsonNode> risks) {
        var levels = new EnumMap<Facet, RiskLevel>(Facet.class);
        var initial = new EnumMap<Facet, RiskLevel>(Facet.class);
        for (var risk : risks) {
            for (var characterization : risk.path("characterizations")) {
                kept.part("characterization ", characterization, Set.of("facets", "origin"));
                characterization.path("facets").forEach(facet -> facet(facet, levels, initial));
            }
        }
        initial.forEach((facet, level) -> {
            var adjusted = levels.putIfAbsent(facet, level);
            if (adjusted != null && adjusted != level) {
                others.set("initial " + facet.name().toLowerCase(Locale.ROOT), level.words());
            }
        });
        var statements = risks.stream()
                .filter(risk -> !Own.isWithout(risk, "statement"))
                .flatMap(risk -> text(risk, "statement").stream())
                .collect(Collectors.joining("\n\n"));
        var risk = new Risk(
                Optional.ofNullable(levels.get(Facet.RATING)),
                Optional.ofNullable(levels.get(Facet.LIKELIHOOD)),
                Optional.ofNullable(levels.get(Facet.IMPACT)),
                Optional.of(statements).filter(words -> !words.isEmpty()));
        if (risk.rating().isEmpty()) {
            risk.ratingOrItsDerivation()
                    .ifPresent(level -> report.notice(
                            "facets",
                            "",
                            "No rating is given; NIST SP 800-30, table I-2," + " makes it " + level.words()));
        }
        return risk;
    }

    private void facet(JsonNode facet, Map<Facet, RiskLevel> levels, Map<Facet, RiskLevel> initial) {
        var name = facet.path("name").asString("");
        var value = facet.path("value").asString("").strip();
        kept.part("facet " + name + " ", facet, Set.of("name", "value", "system", "props"));
        var kind = kind(name);
        var level = level(value);
        if (kind.isPresent() && level.isPresent()) {
            var adjusted =
                    Document.prop(facet, "state").filter("adjusted"::equals).isPresent();
            (adjusted ? levels : initial).putIfAbsent(kind.get(), level.get());
            return;
        }
        if (kind.isPresent()) {
            report.notice("facets." + name, value, "This is no level from very low to very high; kept as text");
        }
        others.add("facet " + name, value);
    }

    private static Optional<Facet> kind(String name) {
        return switch (name) {
            case "risk", "risk-level", "severity" -> Optional.of(Facet.RATING);
            case "likelihood" -> Optional.of(Facet.LIKELIHOOD);
            case "impact" -> Optional.of(Facet.IMPACT);
            default -> Optional.empty();
        };
    }

    private static Optional<RiskLevel> level(String value) {
        return switch (value.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-")) {
            case "very-low" -> Optional.of(RiskLevel.VERY_LOW);
            case "low" -> Optional.of(RiskLevel.LOW);
            case "moderate", "medium" -> Optional.of(RiskLevel.MODERATE);
            case "high" -> Optional.of(RiskLevel.HIGH);
            case "very-high", "critical" -> Optional.of(RiskLevel.VERY_HIGH);
            default -> Optional.empty();
        };
    }

    /** Completed when every risk is closed; in progress when work on any has begun; open without risks. */
    Status status(List<JsonNode> risks) {
        var states = risks.stream().map(this::state).toList();
        if (!states.isEmpty() && states.stream().allMatch(Status.COMPLETED::equals)) {
            if (closedOn(risks).isEmpty()) {
                report.notice("risks.status", "closed", "The risk is closed, but its log does not say on which day");
            }
            return Status.COMPLETED;
        }
        closedOn(risks)
                .ifPresent(on -> report.notice(
                        "risk-log",
                        on.toString(),
                        "The log has the risk closed on this day,"
                                + " but its status says otherwise; the status was taken"));
        return states.stream().allMatch(Status.OPEN::equals) ? Status.OPEN : Status.IN_PROGRESS;
    }

    private Status state(JsonNode risk) {
        var status = risk.path("status").asString("").strip();
        var word = status.toLowerCase(Locale.ROOT);
        if (own.isPresent() && OF_A_LEDGER.contains(word)) {
            return own.get().equals("in_progress") ? Status.IN_PROGRESS : Status.OPEN;
        }
        return switch (word) {
            case "open" -> Status.OPEN;
            case "investigating", "remediating" -> kept(status, Status.IN_PROGRESS);
            case "closed" -> Status.COMPLETED;
            default -> {
                report.notice("risks.status", status, "Understood as open; the word itself is kept");
                yield kept(status, Status.OPEN);
            }
        };
    }

    private Status kept(String status, Status understood) {
        others.set("risk status", status);
        return understood;
    }

    /** The last day on which the logs say that a risk was closed. */
    Optional<LocalDate> closedOn(List<JsonNode> risks) {
        return risks.stream()
                .flatMap(this::log)
                .filter(entry -> entry.change().equals("closed"))
                .flatMap(entry -> entry.entry().on().stream())
                .max(LocalDate::compareTo);
    }

    Stream<Entry> log(JsonNode risk) {
        return list(risk.path("risk-log").path("entries")).map(this::entry);
    }

    /** Once for each risk. */
    Stream<Entry> told(JsonNode risk) {
        list(risk.path("risk-log").path("entries"))
                .filter(entry -> Own.first(entry, Own.WORKED_OUT).isEmpty())
                .forEach(entry -> kept.part(
                        "log ",
                        entry,
                        Set.of("title", "description", "start", "status-change", "logged-by", "related-responses")));
        return log(risk).filter(entry -> !entry.isRepetition());
    }

    private Entry entry(JsonNode node) {
        var change = node.path("status-change").asString("").strip();
        var words = text(node, "description").orElse("");
        var said = change.isEmpty() ? words : (words + "\nStatus: " + change).strip();
        var who = list(node.path("logged-by"))
                .flatMap(by -> document.name(by.path("party-uuid").asString("")).stream())
                .collect(Collectors.joining(", "));
        return new Entry(
                new LogEntry(
                        Own.isWithout(node, "day")
                                ? Optional.empty()
                                : OscalDate.read(node, "start", "risk-log", report),
                        text(node, "title").orElse(""),
                        said,
                        Optional.of(who).filter(names -> !names.isEmpty())),
                change.toLowerCase(Locale.ROOT),
                Own.first(node, Own.WORKED_OUT).isPresent());
    }
}
