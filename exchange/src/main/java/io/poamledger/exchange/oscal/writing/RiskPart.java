package io.poamledger.exchange.oscal.writing;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.oscal.Own;
import java.util.Locale;
import java.util.Optional;

/** The risk of an item: what may come of it, how it is treated, and what was noted. */
final class RiskPart {

    private final NamedIds ids;
    private final Parties parties;
    private final PlannedItem planned;
    private final FileItem item;
    private final RiskLog log;

    RiskPart(NamedIds ids, Parties parties, PlannedItem planned, RiskLog log) {
        this.ids = ids;
        this.parties = parties;
        this.planned = planned;
        this.item = planned.item();
        this.log = log;
    }

    Part written() {
        var weakness = item.weakness();
        var description = weakness.description().orElse(weakness.title());
        var risk = Part.with(id("risk"))
                .text("title", weakness.title())
                .text("description", description)
                .text("statement", item.risk().rationale().orElse(description))
                .value("status", status());
        risk.without("description", weakness.description())
                .without("statement", item.risk().rationale());
        planned.deviations().forEach(deviation -> risk.listed("props", property(deviation)));
        levels(risk);
        for (var index = 0; index < planned.mitigating().size(); index++) {
            risk.listed(
                    "mitigating-factors",
                    Part.with(id("mitigating", index + 1))
                            .text("description", planned.mitigating().get(index)));
        }
        item.plan().scheduledCompletion().ifPresent(day -> risk.day("deadline", day));
        if (!item.plan().equals(FilePlan.NONE)) {
            risk.listed("remediations", plan());
        }
        planned.accepted().ifPresent(accepted -> risk.listed("remediations", acceptance(accepted)));
        log.of(planned).ifPresent(entries -> risk.part("risk-log", entries));
        if (weakness.discoveredOn().isPresent()) {
            risk.listed("related-observations", Part.empty().value("observation-uuid", id("observation")));
        }
        return risk;
    }

    private String status() {
        if (planned.isVoid()) {
            return "void";
        }
        if (item.status() == Status.COMPLETED) {
            return "closed";
        }
        var last = planned.deviations().isEmpty()
                ? Optional.<PlannedItem.Deviation>empty()
                : Optional.of(planned.deviations().getLast());
        if (last.isPresent() && last.get().granted().isEmpty()) {
            return "deviation-requested";
        }
        if (planned.accepted().isPresent()
                || last.flatMap(PlannedItem.Deviation::granted).orElse(false)) {
            return "deviation-approved";
        }
        return item.status() == Status.IN_PROGRESS ? "remediating" : "open";
    }

    private static Part property(PlannedItem.Deviation deviation) {
        var decided = deviation
                .granted()
                .map(granted -> granted ? "granted" : "denied")
                .orElse("asked for");
        return Part.property("deviation", deviation.kind() + ", " + decided).text("remarks", deviation.rationale());
    }

    private void levels(Part risk) {
        var levels = item.risk();
        if (levels.rating().isEmpty()
                && levels.likelihood().isEmpty()
                && levels.impact().isEmpty()) {
            return;
        }
        var who = Part.empty()
                .listed("actors", Part.empty().value("type", "party").value("actor-uuid", parties.system()));
        var characterization = Part.empty().part("origin", who);
        facet(characterization, "risk", levels.rating());
        facet(characterization, "likelihood", levels.likelihood());
        facet(characterization, "impact", levels.impact());
        risk.listed("characterizations", characterization);
    }

    private static void facet(Part characterization, String name, Optional<RiskLevel> level) {
        level.ifPresent(found -> characterization.listed(
                "facets",
                Part.empty()
                        .value("name", name)
                        .value("system", Own.NAMESPACE)
                        .value("value", found.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }

    private Part plan() {
        var plan = item.plan();
        var words = plan.remediation();
        var title = words.flatMap(text -> text.lines().findFirst()).orElse("Plan");
        var remediation = Part.with(id("remediation"))
                .value("lifecycle", "planned")
                .text("title", title)
                .text("description", words.orElse(title));
        remediation.without("text", words);
        plan.resources()
                .ifPresent(text -> remediation.listed(
                        "required-assets", Part.with(id("assets")).text("description", text)));
        for (var index = 0; index < plan.milestones().size(); index++) {
            remediation.listed("tasks", task(index + 1, plan.milestones().get(index)));
        }
        return remediation;
    }

    private Part task(int number, Milestone milestone) {
        var task = Part.with(id("task", number)).value("type", "milestone").text("title", milestone.title());
        milestone.description().ifPresent(text -> task.text("description", text));
        if (milestone.status() != MilestoneStatus.PLANNED) {
            task.own(Own.STATUS, milestone.status().name().toLowerCase(Locale.ROOT));
        }
        milestone
                .dueOn()
                .ifPresent(day -> task.part(
                        "timing", Part.empty().part("on-date", Part.empty().day("date", day))));
        parties.writeTo(task, item.plan());
        return task;
    }

    private Part acceptance(PlannedItem.Acceptance accepted) {
        var until = accepted.until().map(day -> ", until " + day).orElse("");
        return Part.with(id("acceptance"))
                .value("lifecycle", "completed")
                .text("title", "The risk is accepted by " + accepted.acceptedBy() + until)
                .text("description", accepted.rationale())
                .listed("props", Part.empty().value("name", "type").value("value", "accept"));
    }

    private String id(String part) {
        return ids.of(planned.number(), part);
    }

    private String id(String part, int number) {
        return ids.of(planned.number(), part, Integer.toString(number));
    }
}
