package io.poamledger.exchange.oscal.model;

import io.poamledger.exchange.oscal.model.Model.Member;
import io.poamledger.exchange.oscal.model.Model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds a document against the published model. */
public final class ModelCheck {

    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,30})?(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Map<String, Pattern> FORMS = Map.of(
            ":uuid",
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}"),
            ":date-time-with-timezone",
            DATE_TIME,
            ":token",
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}.\\-_]*+"));

    private final Consumer<Fault> faults;

    private ModelCheck(Consumer<Fault> faults) {
        this.faults = faults;
    }

    /**
     * Where a document breaks the model.
     *
     * @param path from the document's one object, such as {@code /risks/2/statement}
     * @param value what stands there; empty for something that is missing
     * @param isInForm whether all is where it belongs and only a value is written otherwise
     */
    public record Fault(String path, String value, String message, boolean isInForm) {}

    /** Every fault of a POA&amp;M, in the order of the document. */
    public static void check(JsonNode poam, Consumer<Fault> faults) {
        new ModelCheck(faults).object(Model.POAM.root(), poam, "");
    }

    private void object(Type type, JsonNode object, String path) {
        if (!object.isObject()) {
            fault(path, object, "The model has an object here");
            return;
        }
        for (var property : object.properties()) {
            var name = property.getKey();
            var known = type.named(name)
                    .or(() -> type.value().filter(value -> value.name().equals(name)));
            known.ifPresentOrElse(
                    member -> property(member, property.getValue(), path + "/" + name),
                    () -> fault(path + "/" + name, property.getValue(), "The model knows no such property here"));
        }
        for (var member : required(type)) {
            if (isNothing(object.path(member.name()))) {
                faults.accept(new Fault(
                        path + "/" + member.name(), "", "It is missing here, and the model asks for it", false));
            }
        }
    }

    private static List<Member> required(Type type) {
        var required = new ArrayList<>(
                type.members().stream().filter(Member::isRequired).toList());
        type.value().ifPresent(required::add);
        return required;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private void property(Member member, JsonNode value, String path) {
        if (isNothing(value) && !member.isRequired()) {
            fault(path, value, "It is empty; the model has it left out then");
        } else if (member.isList() != value.isArray()) {
            fault(path, value, member.isList() ? "The model has a list here" : "The model has no list here");
        } else if (member.isList()) {
            for (var index = 0; index < value.size(); index++) {
                single(member, value.get(index), path + "/" + index);
            }
        } else {
            single(member, value, path);
        }
    }

    private void single(Member member, JsonNode value, String path) {
        var type = Model.POAM.type(member);
        if (type.isPresent()) {
            object(type.get(), value, path);
        } else if (value.isContainer()) {
            fault(path, value, "The model has a plain value here");
        } else {
            form(member, value.asString(""), path);
        }
    }

    private void form(Member member, String value, String path) {
        var form = FORMS.get(member.holds());
        if (form != null && !form.matcher(value).matches()) {
            faults.accept(
                    new Fault(path, value, "The model has a " + member.holds().substring(1) + " here", true));
        } else if (value.isBlank() && member.isRequired() && !member.isMarkup()) {
            faults.accept(new Fault(path, value, "It is empty here, and the model asks for it", false));
        } else if (!member.only().isEmpty() && !member.only().contains(value)) {
            faults.accept(new Fault(
                    path, value, "The model has one of these here: " + String.join(", ", member.only()), false));
        }
    }

    private void fault(String path, JsonNode value, String message) {
        faults.accept(new Fault(path, value.isContainer() ? "" : value.asString(""), message, false));
    }
}
