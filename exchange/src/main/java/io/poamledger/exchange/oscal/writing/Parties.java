package io.poamledger.exchange.oscal.writing;

import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FilePlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody whom the items name, and the system itself, which answers for what nobody signed. */
record Parties(NamedIds ids, PlanOfSystem plan, Set<String> names) {

    static final String PRIMARY = "primary-party";
    static final String SUPPORTING = "supporting-party";

    static Parties of(NamedIds ids, PlanOfSystem plan) {
        var names = new LinkedHashSet<String>();
        plan.items().forEach(planned -> named(planned.item()).map(Part::line).forEach(names::add));
        return new Parties(ids, plan, names);
    }

    private static Stream<String> named(FileItem item) {
        return Stream.of(
                        item.plan().primaryParty().stream(),
                        item.plan().supportingParties().stream(),
                        item.log().stream().map(LogEntry::who).flatMap(Optional::stream))
                .flatMap(some -> some);
    }

    String uuid(String name) {
        return ids.of("party", Part.line(name));
    }

    String system() {
        return ids.of("system");
    }

    void writeTo(Part metadata) {
        metadata.listed("roles", Part.empty().value("id", PRIMARY).value("title", "Primary party"));
        metadata.listed("roles", Part.empty().value("id", SUPPORTING).value("title", "Supporting party"));
        metadata.listed(
                "parties", Part.with(system()).value("type", "organization").value("name", Part.line(plan.name())));
        names.forEach(name -> metadata.listed(
                "parties", Part.with(uuid(name)).value("type", "person").value("name", name)));
    }

    /** Who answers for a task, and who helps. */
    void writeTo(Part task, FilePlan plan) {
        role(task, PRIMARY, plan.primaryParty().stream().toList());
        role(task, SUPPORTING, plan.supportingParties());
    }

    private void role(Part task, String role, List<String> people) {
        if (!people.isEmpty()) {
            var part = Part.empty().value("role-id", role);
            people.stream().map(this::uuid).distinct().forEach(uuid -> part.listed("party-uuids", uuid));
            task.listed("responsible-roles", part);
        }
    }
}
