package io.poamledger.command.forms;

import io.poamledger.access.Caller;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.command.description.Field;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Subject;
import io.poamledger.command.forms.draft.Check;
import io.poamledger.command.forms.draft.Draft;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.FormSource;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.forms.draft.Suggestions;
import io.poamledger.events.SystemId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Which forms somebody is offered: those of the commands that their roles and the state of things allow now. */
@Component
final class Offered {

    /** Which item is said when it is sent. */
    private static final Named OF_EACH = new Named(Map.of("itemId", "", "milestoneId", ""));

    private final CommandTypes types;
    private final List<FormSource> sources;
    private final List<Suggestions> suggestions;

    Offered(CommandTypes types, List<FormSource> sources, List<Suggestions> suggestions) {
        this.types = types;
        this.sources = sources;
        this.suggestions = suggestions;
    }

    /**
     * All that somebody is offered; all empty for somebody whose roles allow nothing there.
     *
     * @param about what they are about
     * @param atHand what is done most, before everything else
     * @param chapters the other forms of each, in their order
     * @param milestones those of each milestone, by its number
     * @param refused why not now, and what
     * @param checklists of what is refused, by its title, what it needs
     */
    record All(
            Subject about,
            List<DrawnForm> atHand,
            Map<Chapter, List<DrawnForm>> chapters,
            Map<String, List<DrawnForm>> milestones,
            Map<String, List<String>> refused,
            Map<String, List<Check>> checklists) {

        All(Subject about) {
            this(
                    about,
                    new ArrayList<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>());
        }

        private void add(DrawnForm form) {
            if (form.atHand()) {
                atHand.add(form);
            } else {
                chapters.computeIfAbsent(form.chapter(), _ -> new ArrayList<>()).add(form);
            }
        }

        private void add(Outcome outcome, String title) {
            if (outcome.checklist().isEmpty()) {
                refused.computeIfAbsent(outcome.why(), _ -> new ArrayList<>()).add(title);
            } else {
                checklists.put(title, outcome.checklist());
            }
        }
    }

    /** What comes of asking for a form: it, or why not. */
    private record Outcome(Optional<DrawnForm> form, String why, boolean missed, List<Check> checklist) {}

    /**
     * @throws io.poamledger.access.NotAllowed none of their roles allows the command there
     * @throws NotNow it would be refused whatever it said
     * @throws NoSuchForm there is no such command, or nothing that it could be about
     */
    DrawnForm one(Caller caller, String command, Named named, OptionalLong at) {
        var type = types.sentByHand(command).orElseThrow(() -> new NoSuchForm("There is no command " + command + "."));
        var about = type.form().orElseThrow().about();
        if (about != Subject.ORGANISATION) {
            caller.require(named.system(), type.anyOf());
        } else if (isAboutASystem(type) && !named.namesASystem()) {
            caller.requireSomewhere(type.anyOf());
        } else if (!may(caller, type, named)) {
            caller.requireEverywhere(type.anyOf());
        }
        var outcome = drawn(caller, type, drafts(about, named, at), named, at);
        return outcome.form().orElseThrow(() -> new NotNow(outcome.why()));
    }

    /**
     * @param milestones of the item that is named, by their numbers
     * @throws NoSuchForm what is named is not there
     */
    All all(Caller caller, Named named, List<String> milestones, OptionalLong at) {
        var about = about(named);
        var all = new All(about);
        var allowed = allowed(caller, about, named);
        var steps = about == Subject.ITEM ? allowed(caller, Subject.MILESTONE, named) : List.<CommandType>of();
        if (allowed.isEmpty() && steps.isEmpty()) {
            return all;
        }
        var drafts = drafts(about, named, at);
        for (var type : allowed) {
            var outcome = drawn(caller, type, drafts, named, at);
            outcome.form().ifPresentOrElse(all::add, () -> {
                if (outcome.missed()) {
                    all.add(outcome, says(type).title());
                }
            });
        }
        for (var number : milestones) {
            var milestone = named.withMilestone(number);
            all.milestones()
                    .put(
                            number,
                            steps.stream()
                                    .flatMap(type -> drawn(caller, type, drafts, milestone, at).form().stream())
                                    .toList());
        }
        return all;
    }

    /** Those that make sense for several items and that somebody may give for some: nothing of any item is filled in, and all is about it as a whole. */
    List<DrawnForm> forMany(Caller caller) {
        var draft = Draft.showing(Optional.empty());
        return types.all().stream()
                .filter(CommandType::sentByHand)
                .filter(type -> says(type).forMany() && caller.maySomewhere(type.anyOf()))
                .sorted(Comparator.comparing((CommandType type) -> says(type).chapter())
                        .thenComparing(type -> says(type).place()))
                .map(type ->
                        new Drawing(type, says(type), OF_EACH, draft, suggestions, caller).form(OptionalLong.empty()))
                .toList();
    }

    private static Subject about(Named named) {
        if (named.values().containsKey(Named.ITEM)) {
            return Subject.ITEM;
        }
        if (named.values().containsKey(Named.ARTIFACT)) {
            return Subject.EVIDENCE;
        }
        if (named.values().containsKey(Named.CMMC)) {
            return Subject.STATUS;
        }
        return named.namesASystem() ? Subject.SYSTEM : Subject.ORGANISATION;
    }

    private List<CommandType> allowed(Caller caller, Subject about, Named named) {
        return types.all().stream()
                .filter(CommandType::sentByHand)
                .filter(type ->
                        says(type).about() == about && named.asksFor(says(type).chapter()))
                .filter(type -> may(caller, type, named))
                .sorted(Comparator.comparingInt(type -> says(type).place()))
                .toList();
    }

    private static boolean may(Caller caller, CommandType type, Named named) {
        if (named.namesASystem()) {
            return caller.may(named.system(), type.anyOf());
        }
        return isAboutASystem(type) ? caller.maySomewhere(type.anyOf()) : caller.mayEverywhere(type.anyOf());
    }

    private static boolean isAboutASystem(CommandType type) {
        return type.asked().stream().map(Field::type).anyMatch(SystemId.class::equals);
    }

    private Drafts drafts(Subject about, Named named, OptionalLong at) {
        return sources.stream()
                .filter(source -> source.subjects().contains(about))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing finds what a form is about: " + about))
                .find(named, at)
                .orElseThrow(() -> new NoSuchForm("There is no " + named + " in this ledger."));
    }

    private Outcome drawn(Caller caller, CommandType type, Drafts drafts, Named named, OptionalLong at) {
        var draft = drafts.of(type.type(), named);
        var drawing = new Drawing(type, says(type), named, draft, suggestions, caller);
        return draft.refusal()
                .or(() -> drawing.withoutAChoice()
                        .map(field ->
                                "There is no " + field.label().toLowerCase(Locale.ROOT) + " yet that could be chosen."))
                .map(why -> new Outcome(Optional.empty(), why, draft.missed(), draft.checklist()))
                .orElseGet(() -> new Outcome(Optional.of(drawing.form(at)), "", false, List.of()));
    }

    private static Form says(CommandType type) {
        return type.form().orElseThrow();
    }
}
