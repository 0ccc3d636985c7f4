package io.poamledger.command.system;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SecurityPlanIssued;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that a version of the system security plan is in force from now on.
 *
 * @param version such as {@code 3.2}
 * @param issuedOn in the system's time zone, not in the future
 * @param reference where it is kept; absent where that has not changed
 * @param changes what is different
 */
@Form(
        title = "Issue a version of the security plan",
        button = "Record the version",
        about = Subject.SYSTEM,
        chapter = Chapter.SYSTEM,
        place = 40)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record IssueSecurityPlan(
        @TargetAggregateIdentifier SystemId systemId,
        @Label("Version of the plan") String version,

        @Label(value = "Issued on") @Dated(value = Tense.HAPPENED, refusedBy = Rule.CHANGED_IN_THE_FUTURE)
        LocalDate issuedOn,

        @Label(value = "Where it is kept", hint = "Empty where that has not changed.")
        Optional<String> reference,

        @Label("What is different") @Words String changes)
        implements Command {

    public IssueSecurityPlan {
        Given.required("systemId", systemId);
        version = Given.text("version", version);
        Given.required("issuedOn", issuedOn);
        reference = Given.optionalText(reference);
        changes = Given.text("changes", changes);
    }

    SecurityPlanIssued issued() {
        return new SecurityPlanIssued(systemId, version, issuedOn, reference, changes, Optional.empty());
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
