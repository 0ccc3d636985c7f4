package io.poamledger.query.systems;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The systems that a question is about, all readable by whoever asks.
 *
 * @param systems by id; may be empty
 */
public record AskedSystems(List<RegisteredSystem> systems) {

    /** Describes the parameter that says which systems a question is about. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "system",
            description = "One system only; all that the caller may read where nothing is said.",
            schema = @Schema(type = "string"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    public AskedSystems {
        systems = List.copyOf(systems);
    }

    /** As the tables write them. */
    public List<String> ids() {
        return systems.stream().map(system -> system.id().value()).toList();
    }

    /** An item as people see it, such as {@code ACME-0007}; its id where its system is not among them. */
    public String label(String item) {
        var id = PoamItemId.parse(item);
        return systems.stream()
                .filter(system -> system.id().equals(id.system()))
                .findFirst()
                .map(system -> system.label(id.number()))
                .orElse(item);
    }

    /** Today where the first of them is; in the clock's own zone if there is none. */
    public LocalDate today(Clock clock) {
        return systems.stream().findFirst().map(system -> system.today(clock)).orElseGet(() -> LocalDate.now(clock));
    }

    /** The day that something is looked at from where the first of them is: that of the moment, today for none. */
    public LocalDate day(Optional<AsOf> moment, Clock clock) {
        return systems.stream()
                .findFirst()
                .map(system -> system.day(moment, clock))
                .orElseGet(() -> moment.map(then -> then.day(clock.getZone())).orElseGet(() -> today(clock)));
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException it is not among them
     */
    public RegisteredSystem system(String id) {
        return systems.stream()
                .filter(system -> system.id().equals(new SystemId(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("System " + id + " was not asked for"));
    }
}
