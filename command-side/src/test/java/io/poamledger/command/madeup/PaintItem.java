package io.poamledger.command.madeup;

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
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Paint the item. */
@Form(title = "Paint the item", button = "Paint it", about = Subject.ITEM, chapter = Chapter.PLAN)
@AllowedTo(Role.VALIDATOR)
public record PaintItem(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Colour", hint = "Any but grey.", refusedBy = Rule.ITEM_UNKNOWN)
        String colour,

        @Label(value = "Tones", optional = true) List<String> tones,

        @Label("Painted on") @Dated(value = Tense.HAPPENED, refusedBy = Rule.COMPLETION_IN_THE_FUTURE)
        Optional<LocalDate> paintedOn,

        @Label("Occasion") MoveReason occasion,
        @Label("Two coats") boolean twoCoats,
        @Label("Why") @Words String reason)
        implements Command {

    static final Queue<PaintItem> PAINTED = new ConcurrentLinkedQueue<>();

    public PaintItem {
        Given.required("itemId", itemId);
        colour = Given.text("colour", colour);
        tones = Given.texts("tones", tones);
        reason = Given.text("reason", reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }

    @Configuration(proxyBeanMethods = false)
    static class Painting {

        @Bean
        ConfigurerModule painting() {
            return configurer -> configurer.registerCommandHandler(_ -> new Painter());
        }
    }

    static final class Painter {

        @CommandHandler
        void handle(PaintItem command) {
            PAINTED.add(command);
        }
    }
}
