package io.poamledger.command.system;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ChangeEffect;
import io.poamledger.events.system.ChangeSignificanceDecided;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Decide, as the Affirming Official, whether a change is significant.
 *
 * @param change its number
 * @param significant whether it is
 * @param effect what it did to the requirements; needed where it is significant, and only there
 * @param decidedOn in the system's time zone, not in the future
 * @param reason in words
 */
@Form(
        title = "Decide whether a change is significant",
        button = "Record the decision",
        about = Subject.SYSTEM,
        chapter = Chapter.SYSTEM,
        place = 60,
        refusedBy = Rule.NO_CHANGE_TO_DECIDE)
@AllowedTo(Role.AFFIRMING_OFFICIAL)
public record DecideChangeSignificance(
        @TargetAggregateIdentifier SystemId systemId,
        @Label("Number of the change") int change,
        @Label("It is significant") boolean significant,

        @Label(value = "What it did to the requirements", hint = "Where it is significant.")
        Optional<ChangeEffect> effect,

        @Label(value = "Decided on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.CHANGED_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate decidedOn,

        @Label("Reason") @Words String reason)
        implements Command {

    public DecideChangeSignificance {
        Given.required("systemId", systemId);
        effect = Given.optional(effect);
        if (significant != effect.isPresent()) {
            throw new Malformed(
                    "effect",
                    effect.map(Enum::name).orElse(""),
                    "'effect' says what a significant change did, and is empty for any other");
        }
        Given.required("decidedOn", decidedOn);
        reason = Given.text("reason", reason);
    }

    ChangeSignificanceDecided decided() {
        return new ChangeSignificanceDecided(systemId, change, significant, effect, decidedOn, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
