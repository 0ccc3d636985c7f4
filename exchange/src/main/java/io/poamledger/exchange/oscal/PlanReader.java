package io.poamledger.exchange.oscal;

import static io.poamledger.exchange.oscal.Document.list;
import static io.poamledger.exchange.oscal.Document.text;

import io.poamledger.exchange.OneLine;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Remediations and their tasks, deadlines, required assets and responsible roles of an item's risks. */
final class PlanReader {

    private final Document document;
    private final Report report;
    private final OtherTexts others;
    private final KeptParts kept;
    private final List<String> planned = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final LinkedHashSet<String> parties = new LinkedHashSet<>();
    private final List<Milestone> milestones = new ArrayList<>();
    /** Days on which the log says that a task was completed, by the task's UUID. */
    private final Map<String, LocalDate> completed = new HashMap<>();

    PlanReader(Document document, Report report, OtherTexts others, KeptParts kept) {
        this.document = document;
        this.report = report;
        this.others = others;
        this.kept = kept;
    }

    FilePlan plan(JsonNode item, List<JsonNode> risks) {
        for (var risk : risks) {
            list(risk.path("risk-log").path("entries")).forEach(this::completion);
            list(risk.path("remediations")).forEach(this::remediation);
        }
        var people = people(item);
        return new FilePlan(
                joined(planned), people.primary(), people.supporting(), joined(resources), deadline(risks), milestones);
    }

    private record People(Optional<String> primary, List<String> supporting) {}

    /** A ledger's document says who answers and who helps; else the first who is named answers. */
    private People people(JsonNode item) {
        var primary = Own.first(item, Own.PRIMARY_PARTY);
        var supporting = new ArrayList<>(Own.all(item, Own.SUPPORTING_PARTY).toList());
        var unknown = parties.stream()
                .filter(name -> !supporting.contains(name) && !primary.equals(Optional.of(name)))
                .toList();
        if (primary.isPresent() || !supporting.isEmpty()) {
            supporting.addAll(unknown);
            return new People(primary, supporting);
        }
        return new People(unknown.stream().findFirst(), unknown.stream().skip(1).toList());
    }

    private Optional<LocalDate> deadline(List<JsonNode> risks) {
        return risks.stream()
                .flatMap(risk -> OscalDate.read(risk, "deadline", "risks", report).stream())
                .max(LocalDate::compareTo);
    }

    /** What is planned is the plan; recommendations and what was done are kept beside it under their own titles. */
    private void remediation(JsonNode remediation) {
        var title = text(remediation, "title").orElse("Remediation");
        var words = text(remediation, "description").orElse("");
        var lifecycle = remediation.path("lifecycle").asString("");
        kept.part("remediation ", remediation, Set.of("lifecycle", "title", "description", "required-assets", "tasks"));
        if (lifecycle.equals("recommendation")) {
            others.add("recommendation: " + title, advice(remediation, words));
            return;
        }
        if (lifecycle.equals("planned")) {
            if (!Own.isWithout(remediation, "text")) {
                planned.add(together(title, words));
            }
        } else {
            others.add((lifecycle.isEmpty() ? "remediation" : lifecycle) + ": " + title, words);
        }
        for (var asset : remediation.path("required-assets")) {
            text(asset, "description").ifPresent(resources::add);
            kept.part("asset ", asset, Set.of("description"));
        }
        list(remediation.path("tasks")).forEach(this::task);
    }

    /** A title that is the first line of the words is said once. */
    private static String together(String title, String words) {
        return words.lines().findFirst().map(String::strip).equals(Optional.of(title))
                ? words
                : (title + "\n" + words).strip();
    }

    /** What somebody else would do: its steps and assets are no promise of ours. */
    private String advice(JsonNode recommendation, String words) {
        var lines = new ArrayList<String>();
        lines.add(words);
        list(recommendation.path("required-assets"))
                .flatMap(asset -> text(asset, "description").stream())
                .forEach(lines::add);
        list(recommendation.path("tasks")).forEach(task -> steps(task, lines));
        return String.join("\n", lines).strip();
    }

    private void steps(JsonNode task, List<String> lines) {
        var timing = task.path("timing");
        var day = OscalDate.read(timing.path("within-date-range"), "end", "tasks.timing.within-date-range", report)
                .or(() -> OscalDate.read(timing.path("on-date"), "date", "tasks.timing.on-date", report));
        lines.add(text(task, "title").orElse("")
                + day.map(on -> " (" + on + ")").orElse("")
                + text(task, "description").map(words -> ": " + words).orElse(""));
        kept.part("recommended task ", task, Set.of("type", "title", "description", "timing", "tasks"));
        list(task.path("tasks")).forEach(inner -> steps(inner, lines));
    }

    private void task(JsonNode task) {
        responsible(task);
        kept.part(
                "task ",
                task,
                Set.of("type", "title", "description", "timing", "responsible-roles", "tasks", "remarks"));
        kept.part("task timing ", task.path("timing"), Set.of("on-date", "within-date-range"));
        var title = OneLine.of(text(task, "title").orElse(""));
        if (title.isEmpty()) {
            report.error("tasks.title", task.path("uuid").asString(""), "The milestone has no title");
        } else {
            milestones.add(milestone(task, title));
        }
        list(task.path("tasks")).forEach(this::task);
    }

    private Milestone milestone(JsonNode task, String title) {
        var timing = task.path("timing");
        var range = timing.path("within-date-range");
        var due = OscalDate.read(range, "end", "tasks.timing.within-date-range", report)
                .or(() -> OscalDate.read(timing.path("on-date"), "date", "tasks.timing.on-date", report));
        if (due.isEmpty()) {
            report.notice("tasks.timing", title, "The milestone has no date");
        }
        var start = OscalDate.read(range, "start", "tasks.timing.within-date-range", report);
        var description = new ArrayList<String>();
        text(task, "description").ifPresent(description::add);
        start.ifPresent(day -> description.add("Starts on " + day));
        text(task, "remarks").ifPresent(description::add);
        var done = Optional.ofNullable(completed.get(key(task.path("uuid").asString(""))));
        return new Milestone(title, joined(description), due, status(task, done), done);
    }

    private static MilestoneStatus status(JsonNode task, Optional<LocalDate> done) {
        if (done.isPresent()) {
            return MilestoneStatus.COMPLETED;
        }
        return switch (Own.first(task, Own.STATUS).orElse("")) {
            case "completed" -> MilestoneStatus.COMPLETED;
            case "cancelled" -> MilestoneStatus.CANCELLED;
            default -> MilestoneStatus.PLANNED;
        };
    }

    private void completion(JsonNode entry) {
        var type = Document.prop(entry, "type").orElse("");
        if (!type.equals("milestone-complete")) {
            return;
        }
        OscalDate.read(entry, "start", "risk-log", report)
                .ifPresent(day -> list(entry.path("related-responses"))
                        .flatMap(response -> list(response.path("related-tasks")))
                        .forEach(
                                task -> completed.put(key(task.path("task-uuid").asString("")), day)));
    }

    private void responsible(JsonNode task) {
        for (var role : task.path("responsible-roles")) {
            var people = list(role.path("party-uuids"))
                    .flatMap(uuid -> document.name(uuid.asString("")).stream())
                    .toList();
            if (people.isEmpty()) {
                text(role, "role-id").map(document::role).ifPresent(parties::add);
            }
            parties.addAll(people);
        }
    }

    private static Optional<String> joined(List<String> texts) {
        return Optional.of(String.join("\n", texts)).filter(text -> !text.isEmpty());
    }

    private static String key(String uuid) {
        return uuid.strip().toLowerCase(Locale.ROOT);
    }
}
