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
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ChangeRecorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that something about the system or its scope changed; whether that is significant, the Affirming Official decides.
 *
 * @param description in words
 * @param changedOn in the system's time zone, not in the future
 * @param requirements that it touches; may be absent
 */
@Form(
        title = "Record a change of the system",
        button = "Record the change",
        about = Subject.SYSTEM,
        chapter = Chapter.SYSTEM,
        place = 50,
        hint = "Whether it is significant, the Affirming Official decides.")
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordChange(
        @TargetAggregateIdentifier SystemId systemId,
        @Label("What changed") @Words String description,

        @Label(value = "Changed on") @Dated(value = Tense.HAPPENED, refusedBy = Rule.CHANGED_IN_THE_FUTURE)
        LocalDate changedOn,

        @Label(value = "Requirements it touches", hint = "Such as 3.1.16.", optional = true)
        List<RequirementId> requirements)
        implements Command {

    public RecordChange {
        Given.required("systemId", systemId);
        description = Given.text("description", description);
        Given.required("changedOn", changedOn);
        requirements = Given.list("requirements", requirements);
    }

    ChangeRecorded recorded(int number) {
        return new ChangeRecorded(systemId, number, description, changedOn, requirements);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
