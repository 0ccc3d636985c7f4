package io.poamledger.command.item.plan;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Advised;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say how the weakness will be removed; replaces any earlier plan.
 *
 * @param actions what will be done, never blank
 * @param systemsCovered the hosts, services or sites it reaches; may be absent
 * @param configuration the target configuration; may be absent
 * @param testProcedure how success will be shown; may be absent
 */
@Form(
        title = "Plan the remediation",
        button = "Save the plan",
        about = Subject.ITEM,
        chapter = Chapter.PLAN,
        place = 10,
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record PlanRemediation(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Actions", advised = Advised.ACTIONS) @Words
        String actions,

        @Label(value = "Systems covered", hint = "Hosts, services or sites.", optional = true)
        List<String> systemsCovered,

        @Label(value = "Target configuration", optional = true) @Words
        String configuration,

        @Label(value = "How success will be shown", optional = true, advised = Advised.TEST) @Words
        String testProcedure)
        implements Command {

    public PlanRemediation {
        Given.required("itemId", itemId);
        actions = Given.text("actions", actions);
        systemsCovered = Given.texts("systemsCovered", systemsCovered);
        configuration = Given.maybeText(configuration);
        testProcedure = Given.maybeText(testProcedure);
    }

    RemediationPlanned planned() {
        return new RemediationPlanned(itemId, actions, systemsCovered, configuration, testProcedure);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
