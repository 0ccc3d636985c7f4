package io.poamledger.query.register;

import io.poamledger.exchange.WrittenHere;
import io.poamledger.exchange.oscal.writing.OscalPlan;
import io.poamledger.exchange.oscal.writing.PlanOfSystem;
import io.poamledger.exchange.oscal.writing.PlannedItem;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.State;
import io.poamledger.query.facts.TreatmentFacts;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The register of one system as an OSCAL plan of action and milestones, with its items as they are or were.
 *
 * @param file says what is derived
 * @param position how many events of the ledger it shows
 * @param shows the same, where its items are as they were then; empty where they are as was true on a day
 * @param recordedAt when the last of them was recorded
 * @param day by which it is judged
 * @param words from when it is seen
 */
public record RegisterPlan(
        RegisterFile file,
        RegisteredSystem system,
        long position,
        OptionalLong shows,
        Instant recordedAt,
        LocalDate day,
        String words) {

    /** What depends on when the file is asked for, and not on what it shows. */
    private static final Set<String> OF_THE_ANSWER = Set.of("Ledger", WrittenHere.TITLE, "Days late");

    /**
     * The system that a plan is about.
     *
     * @throws BadParameter they are several
     */
    public static RegisteredSystem only(AskedSystems scope) {
        if (scope.systems().size() != 1) {
            throw new BadParameter("system", "", "An OSCAL plan is about one system: say which, system=acme-enclave");
        }
        return scope.systems().getFirst();
    }

    /** @param verdicts of its system, from where the item is looked at */
    public PlannedItem item(ItemFacts item, ItemVerdicts.OfSystem verdicts) {
        var treatment = item.treatment();
        return new PlannedItem(
                RegisterItems.fileItem(item, system),
                item.state() == State.VOID,
                derived(item, verdicts),
                treatment
                        .accepted()
                        .map(accepted -> new PlannedItem.Acceptance(
                                accepted.rationale(), accepted.acceptedBy(), accepted.until())),
                treatment.deviations().stream()
                        .map(deviation -> new PlannedItem.Deviation(
                                deviation.words(),
                                deviation.rationale(),
                                deviation.decided().map(TreatmentFacts.Decision::granted)))
                        .toList(),
                treatment.controls().stream()
                        .filter(control -> control.withdrawn().isEmpty())
                        .map(RegisterPlan::words)
                        .toList());
    }

    private static String words(TreatmentFacts.Control control) {
        return control.description()
                + control.inPlaceSince().map(day -> "\nIn place since " + day).orElse("\nPlanned");
    }

    private Map<String, String> derived(ItemFacts item, ItemVerdicts.OfSystem verdicts) {
        var texts = file.row(item, verdicts).derived();
        var titles = file.derived();
        var derived = new LinkedHashMap<String, String>();
        for (var index = 0; index < titles.size(); index++) {
            if (!OF_THE_ANSWER.contains(titles.get(index))) {
                derived.put(titles.get(index), texts.get(index));
            }
        }
        return derived;
    }

    /** @param items for one walk */
    public void json(Stream<PlannedItem> items, HttpServletResponse response) throws IOException {
        var plan = of(items.toList());
        RegisterFile.attachment(response, "application/json", system.id() + "-poam.json");
        OscalPlan.writeJson(plan, response.getOutputStream());
    }

    /** @param items for one walk */
    public void xml(Stream<PlannedItem> items, HttpServletResponse response) throws IOException {
        var plan = of(items.toList());
        RegisterFile.attachment(response, "application/xml", system.id() + "-poam.xml");
        OscalPlan.writeXml(plan, response.getOutputStream());
    }

    private PlanOfSystem of(List<PlannedItem> items) {
        if (items.isEmpty()) {
            throw new NothingFound(
                    "There is no such item of " + system.name() + ", and an OSCAL plan has at least one");
        }
        return new PlanOfSystem(
                system.id().value(),
                system.name(),
                position,
                shows,
                recordedAt,
                day,
                words,
                items.stream()
                        .sorted(Comparator.comparing(planned -> planned.item().row()))
                        .toList());
    }
}
