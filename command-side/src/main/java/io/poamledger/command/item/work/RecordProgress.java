package io.poamledger.command.item.work;

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
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Report how the work goes.
 *
 * @param progress in words, never blank
 * @param happenedOn claimed date it speaks of, not in the future; absent means today in the system's time zone
 * @param reportedBy who says so, where it is not the one who records it
 */
@Form(
        title = "Record progress",
        button = "Record progress",
        about = Subject.ITEM,
        chapter = Chapter.LIFE,
        place = 10,
        atHand = true,
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER})
public record RecordProgress(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("What was done") @Words String progress,

        @Label(value = "On", hint = "Empty means today.")
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.PROGRESS_IN_THE_FUTURE, byTheRequirements = true)
        Optional<LocalDate> happenedOn,

        @Label(value = "Reported by", hint = "Where somebody else says so.")
        Optional<String> reportedBy)
        implements Command {

    public RecordProgress {
        Given.required("itemId", itemId);
        progress = Given.text("progress", progress);
        happenedOn = Given.optional(happenedOn);
        reportedBy = Given.optionalText(reportedBy);
    }

    ProgressRecorded recorded(LocalDate today) {
        return new ProgressRecorded(itemId, progress, Optional.of(happenedOn.orElse(today)), reportedBy);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
