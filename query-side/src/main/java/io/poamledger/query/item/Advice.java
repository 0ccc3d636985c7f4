package io.poamledger.query.item;

import io.poamledger.cmmc.lint.Check;
import io.poamledger.cmmc.lint.Field;
import io.poamledger.cmmc.lint.Lint;
import io.poamledger.cmmc.lint.PlanText;
import io.poamledger.cmmc.lint.Remark;
import io.poamledger.events.Bounds;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something to be thought about in a plan before it is approved; nothing is refused for it, unless rule M-1 demands it.
 *
 * @param demanded whether rule M-1 asks for it
 * @param about the field or date that it is about, in words
 * @param trigger the words or dates that triggered it
 * @param instead what to write or do instead
 */
public record Advice(Check check, boolean demanded, String about, String trigger, String why, String instead) {

    /** On the plan of an item as it is; nothing on one that has come to its end. */
    static List<Advice> on(ItemFacts item, LocalDate openedOn) {
        if (!item.state().active()) {
            return List.of();
        }
        var plan = text(item, openedOn);
        var demanded = item.plan().approved().isPresent()
                ? Stream.<Remark>empty()
                : Lint.demands(plan, item.weakness().risk().isPresent()).stream();
        return Stream.concat(demanded, Lint.advice(plan).stream())
                .map(remark -> new Advice(
                        remark.check(),
                        remark.severity() == Remark.Severity.DEMAND,
                        remark.about(),
                        remark.trigger(),
                        remark.why(),
                        remark.instead()))
                .toList();
    }

    private static PlanText text(ItemFacts item, LocalDate openedOn) {
        return new PlanText(
                texts(item),
                item.schedule().milestones().stream()
                        .filter(MilestoneFacts::open)
                        .map(milestone -> new PlanText.Milestone(
                                together(milestone.title(), milestone.description()),
                                Bounds.judged(milestone.due().current())))
                        .toList(),
                Optional.of(openedOn),
                item.dueOn().map(Bounds::judged),
                Optional.empty(),
                item.schedule().promise().map(Promise::slips).orElse(0),
                Optional.empty());
    }

    private static Map<Field, String> texts(ItemFacts item) {
        var texts = new EnumMap<Field, String>(Field.class);
        var weakness = item.weakness().text();
        texts.put(Field.WEAKNESS, together(weakness.title(), weakness.description()));
        item.plan().remediation().ifPresent(planned -> {
            texts.put(Field.ACTIONS, planned.actions());
            texts.put(Field.TEST, planned.testProcedure());
        });
        item.plan().resources().ifPresent(needed -> texts.put(Field.RESOURCES, needed.resources()));
        item.owner().ifPresent(name -> texts.put(Field.PARTY, name));
        return texts;
    }

    private static String together(String title, String more) {
        return more.isBlank() ? title : title + ". " + more;
    }
}
