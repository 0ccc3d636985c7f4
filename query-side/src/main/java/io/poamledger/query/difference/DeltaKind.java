package io.poamledger.query.difference;

import io.poamledger.query.asof.lists.Contrast;
import io.poamledger.query.facts.State;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;

/** What of an item is otherwise. */
public enum DeltaKind {
    OPENED("Opened"),
    REOPENED("Reopened"),
    CLOSED("Closed"),
    VOIDED("Voided"),
    /** It goes on, in another state. */
    STATE("Another state"),
    /** Its completion is postponed further than it was. */
    SLIPPED("Slipped"),
    /** Its completion has another date, whether that counts as a slip or not. */
    DUE("Another date"),
    CONTESTED("Contested"),
    /** What was contested is not any more. */
    SETTLED("Not contested any more"),
    OWNER("Changed hands"),
    RISK("Another risk"),
    /** Its title or its requirement. */
    REWORDED("Reworded"),
    /** The dates of its open milestones. */
    MILESTONES("Other milestones");

    private final String words;

    DeltaKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What is otherwise of an item, in this order: of what there was not, only that it is there, how it stands and what became of its date. */
    static List<DeltaKind> of(Contrast item) {
        var kinds = new ArrayList<DeltaKind>();
        if (item.before().isEmpty()) {
            kinds.add(OPENED);
        }
        if (item.before()
                .map(then -> then != item.now() || item.ended())
                .orElse(!item.now().active())) {
            kinds.add(standing(item));
        }
        if (item.slipNow() > item.slipBefore()) {
            kinds.add(SLIPPED);
        }
        if (item.due()) {
            kinds.add(DUE);
        }
        if (item.contestedNow() != item.contestedBefore()) {
            kinds.add(item.contestedNow() ? CONTESTED : SETTLED);
        }
        if (item.owner()) {
            kinds.add(OWNER);
        }
        if (item.risk()) {
            kinds.add(RISK);
        }
        if (item.words()) {
            kinds.add(REWORDED);
        }
        if (item.steps()) {
            kinds.add(MILESTONES);
        }
        return kinds;
    }

    private static DeltaKind standing(Contrast item) {
        return switch (item.now()) {
            case CLOSED -> CLOSED;
            case VOID -> VOIDED;
            case OPEN, IN_PROGRESS, PENDING_VALIDATION ->
                item.before().filter(State::active).isPresent() ? STATE : REOPENED;
        };
    }

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "what",
            description = "Only what differs in that.",
            schema = @Schema(implementation = DeltaKind.class))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}
}
