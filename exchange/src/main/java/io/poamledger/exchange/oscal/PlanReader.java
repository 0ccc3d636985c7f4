package io.poamledger.exchange.oscal;

import static io.poamledger.exchange.oscal.Document.list;
import static io.poamledger.exchange.oscal.Document.text;

import io.poamledger.exchange.FileItem.Milestone;
import io.poamledger.exchange.FileItem.MilestoneStatus;
import io.poamledger.exchange.FileItem.Plan;
import io.poamledger.exchange.OneLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Remediations and their tasks, deadlines, required assets and responsible roles of an item's risks. */
final class PlanReader {

    private final Document document;
    private final Report report;
    private final OtherTexts others;
    private final List<String> planned = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final LinkedHashSet<String> parties = new LinkedHashSet<>();
    private final List<Milestone> milestones = new ArrayList<>();
    /** Days on which the log says that a task was completed, by the task's UUID. */
    private final Map<String, LocalDate> completed = new HashMap<>();

    PlanReader(Document document, Report report, OtherTexts others) {
        this.document = document;
        this.report = report;
        this.others = others;
    }

    Plan plan(List<JsonNode> risks) {
        for (var risk : risks) {
            list(risk.path("risk-log").path("entries")).forEach(this::completion);
            list(risk.path("remediations")).forEach(this::remediation);
        }
        var names = List.copyOf(parties);
        return new Plan(
                joined(planned),
                names.stream().findFirst(),
                names.stream().skip(1).toList(),
                joined(resources),
                deadline(risks),
                milestones);
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
        var response = Document.prop(remediation, "type");
        response.ifPresent(type -> others.add("remediation type", type));
        if (lifecycle.equals("recommendation")) {
            others.add("recommendation: " + title, advice(remediation, words));
            return;
        }
        if (lifecycle.equals("planned")) {
            planned.add(words.isEmpty() ? title : title + "\n" + words);
        } else {
            others.add((lifecycle.isEmpty() ? "remediation" : lifecycle) + ": " + title, words);
        }
        list(remediation.path("required-assets"))
                .flatMap(asset -> text(asset, "description").stream())
                .forEach(resources::add);
        list(remediation.path("tasks")).forEach(this::task);
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
        list(task.path("tasks")).forEach(inner -> steps(inner, lines));
    }

    private void task(JsonNode task) {
        responsible(task);
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
        return new Milestone(
                title,
                joined(description),
                due,
                done.isPresent() ? MilestoneStatus.COMPLETED : MilestoneStatus.PLANNED,
                done);
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
