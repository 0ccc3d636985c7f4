package io.poamledger.query.room;

import io.poamledger.access.Caller;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads of which system an agenda is asked for, and of which items. */
@Component
final class AgendaAsked {

    private final SystemDirectory systems;
    private final Items there;

    AgendaAsked(SystemDirectory systems, Items there) {
        this.systems = systems;
        this.there = there;
    }

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "items",
            description =
                    "Only these items of the system, with commas between, such as ACME-0007,ACME-0012; those that are due"
                            + " first where nothing is said.",
            schema = @Schema(type = "string"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    /** The system that is asked for, else that of the items, else the first that the caller reviews or reads; empty where there is none. */
    Optional<RegisteredSystem> system(Caller caller, Parameters asked) {
        return asked.text("system")
                .or(() -> items(caller, asked).stream()
                        .findFirst()
                        .map(item -> item.system().value()))
                .map(id -> systems.readable(caller, id))
                .or(() -> systems.readable(caller).systems().stream()
                        .min(Comparator.comparing(system -> !PlacedForm.RECORD_REVIEW.isFor(caller, system.id()))));
    }

    /** @throws BadParameter they are more than fit, not there, or not of that system */
    List<PoamItemId> items(Caller caller, Parameters asked, RegisteredSystem system) {
        var items = items(caller, asked);
        items.stream()
                .filter(item -> !item.system().equals(system.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new BadParameter(
                            "items",
                            asked.text("items").orElse(""),
                            "A review is of one system; " + other + " is of another");
                });
        items.stream().filter(item -> there.find(item).isEmpty()).findFirst().ifPresent(nothing -> {
            throw new BadParameter(
                    "items",
                    asked.text("items").orElse(""),
                    "There is no item " + system.label(nothing.number()) + " in this ledger");
        });
        return items;
    }

    private List<PoamItemId> items(Caller caller, Parameters asked) {
        var written = asked.text("items").orElse("");
        var items = Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(item -> item(caller, item))
                .distinct()
                .toList();
        if (items.size() > Agenda.MOST) {
            throw new BadParameter(
                    "items", written, "An agenda has at most " + Agenda.MOST + " items, not " + items.size());
        }
        return items;
    }

    private PoamItemId item(Caller caller, String written) {
        try {
            return systems.item(caller, written);
        } catch (BadParameter e) {
            throw new BadParameter("items", written, String.valueOf(e.getMessage()));
        }
    }
}
