package io.poamledger.query.report;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads for which systems, period and position the report is asked. */
@Component
final class AttentionAsked {

    private final ManagementAttention attention;
    private final SystemDirectory systems;
    private final Moments moments;
    private final PastItems past;
    private final CurrentCaller callers;
    private final Frame frame;
    private final Clock clock;

    AttentionAsked(
            ManagementAttention attention,
            SystemDirectory systems,
            Moments moments,
            PastItems past,
            CurrentCaller callers,
            Frame frame,
            Clock clock) {
        this.attention = attention;
        this.systems = systems;
        this.moments = moments;
        this.past = past;
        this.callers = callers;
        this.frame = frame;
        this.clock = clock;
    }

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The first day; a year before the last one where nothing is said.",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The last day, included; that of the moment, or today, where nothing is said.",
            schema = @Schema(type = "string", format = "date"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    AskedSystems scope(Parameters asked) {
        return systems.asked(callers.get(), asked);
    }

    /** Bound to a position: the one that is asked for, the last one of the moment, or the last one that there is. */
    AttentionReport report(AskedSystems scope, Parameters asked) {
        var asOf = moments.asked(asked);
        var position = asOf.map(moment -> position(scope, moment))
                .orElseGet(() -> frame.age().position());
        var moment = moments.asked(asked.with("asOf", String.valueOf(position)))
                .filter(AsOf.Position.class::isInstance)
                .map(AsOf.Position.class::cast)
                .orElseThrow();
        var to = asked.date("to").orElseGet(() -> scope.day(asOf, clock));
        if (scope.systems().stream()
                .map(system -> system.today(clock))
                .max(LocalDate::compareTo)
                .filter(to::isAfter)
                .isPresent()) {
            throw new BadParameter(
                    "to", to.toString(), "Nothing can be said of days up to " + to + ": it has not come");
        }
        var from = asked.date("from").orElseGet(() -> to.minusYears(1).plusDays(1));
        if (to.isBefore(from)) {
            throw new BadParameter("to", to.toString(), "The period ends on " + to + ", before it begins on " + from);
        }
        return attention.report(LookedAt.at(scope, moment), moment, from, to);
    }

    /** A day ends later in one system than in another: all that it holds in any of them. */
    private long position(AskedSystems scope, AsOf moment) {
        return scope.systems().stream()
                .mapToLong(system -> past.position(moment, system))
                .max()
                .orElse(0L);
    }
}
