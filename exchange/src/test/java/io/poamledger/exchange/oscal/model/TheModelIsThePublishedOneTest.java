package io.poamledger.exchange.oscal.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.secauto.metaschema.core.model.IAssemblyDefinition;
import gov.nist.secauto.metaschema.core.model.IContainerModel;
import gov.nist.secauto.metaschema.core.model.IFieldDefinition;
import gov.nist.secauto.metaschema.core.model.IFlagInstance;
import gov.nist.secauto.metaschema.core.model.IModelDefinition;
import gov.nist.secauto.metaschema.core.model.INamedModelInstanceAbsolute;
import gov.nist.secauto.metaschema.core.model.IValuedDefinition;
import gov.nist.secauto.metaschema.core.model.XmlGroupAsBehavior;
import gov.nist.secauto.metaschema.core.model.constraint.IAllowedValuesConstraint;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.PlanOfActionAndMilestones;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of the model says what NIST's own library says; where it does not, the test prints what the table should be. */
class TheModelIsThePublishedOneTest {

    /** One of these is there: the classes of the library do not say that they are a choice. */
    private static final Set<String> CHOSEN =
            Set.of("on-date", "within-date-range", "at-frequency", "include-all", "include-subjects");

    private final Map<IModelDefinition, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Queue<IModelDefinition> left = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();

    @Test
    void line_by_line() throws IOException {
        named(
                (IModelDefinition) Objects.requireNonNull(
                        OscalBindingContext.newInstance().getBoundDefinitionForClass(PlanOfActionAndMilestones.class)),
                "");
        for (var next = left.poll(); next != null; next = left.poll()) {
            write(next);
        }
        String table;
        try (var in = Objects.requireNonNull(Model.class.getResourceAsStream("poam-model.txt"))) {
            table = new String(in.readAllBytes(), UTF_8);
        }
        assertThat(table.lines().filter(line -> !line.startsWith("#")))
                .as(() -> "poam-model.txt should be\n" + String.join("\n", lines))
                .containsExactlyElementsOf(lines);
    }

    /** What is defined within another object is called after it. */
    private String named(IModelDefinition definition, String within) {
        var known = names.get(definition);
        if (known != null) {
            return known;
        }
        var own = definition.isInline() ? within + "." + definition.getName() : definition.getName();
        var name = own;
        for (var number = 2; !taken.add(name); number++) {
            name = own + number;
        }
        names.put(definition, name);
        left.add(definition);
        return name;
    }

    private void write(IModelDefinition definition) {
        var name = Objects.requireNonNull(names.get(definition));
        lines.add(
                definition instanceof IFieldDefinition field
                        ? name + " " + field.getEffectiveJsonValueKeyName() + " " + kind(field)
                        : name);
        definition.getFlagInstances().forEach(this::write);
        if (definition instanceof IAssemblyDefinition assembly) {
            write(assembly, name);
        }
    }

    private void write(IFlagInstance flag) {
        lines.add(" @" + (flag.isRequired() ? "!" : "") + " " + flag.getJsonName() + " "
                + flag.getQName().getLocalName() + " " + kind(flag.getDefinition()));
    }

    private void write(IContainerModel container, String within) {
        for (var instance : container.getModelInstances()) {
            switch (instance) {
                case INamedModelInstanceAbsolute named -> write(named, within);
                default -> throw new IllegalStateException("What is " + instance.getClass() + "?");
            }
        }
    }

    private void write(INamedModelInstanceAbsolute instance, String within) {
        var definition = instance.getDefinition();
        var holds = definition instanceof IFieldDefinition field
                        && field.getFlagInstances().isEmpty()
                ? kind(field)
                : named(definition, within);
        var grouped = instance.getMaxOccurs() != 1 && instance.getXmlGroupAsBehavior() == XmlGroupAsBehavior.GROUPED;
        lines.add(" ." + (instance.getMinOccurs() > 0 && !isChosen(instance, within) ? "!" : "")
                + (instance.getMaxOccurs() == 1 ? "" : "*") + " "
                + instance.getJsonName() + " " + instance.getQName().getLocalName() + " " + holds
                + (grouped ? " " + instance.getGroupAsName() : ""));
    }

    private static boolean isChosen(INamedModelInstanceAbsolute instance, String within) {
        return CHOSEN.contains(instance.getJsonName())
                && Set.of("timing", "assessment-subject").contains(within);
    }

    private static String kind(IValuedDefinition value) {
        return ":" + value.getJavaTypeAdapter().getPreferredName().getLocalName() + only(value);
    }

    /** The values that the model closes it to, whatever stands around it. */
    private static String only(IValuedDefinition value) {
        var lists = value.getAllowedValuesConstraints().stream()
                .filter(list -> list.getTarget().getPath().equals("."))
                .toList();
        return lists.isEmpty() || lists.stream().anyMatch(IAllowedValuesConstraint::isAllowedOther)
                ? ""
                : lists.stream()
                        .flatMap(list -> list.getAllowedValues().keySet().stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("|", "=", ""));
    }
}
