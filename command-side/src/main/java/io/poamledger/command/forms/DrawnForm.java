package io.poamledger.command.forms;

import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.Field;
import io.poamledger.command.description.Form;
import io.poamledger.command.forms.draft.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A form as a template draws it.
 *
 * @param named the fields that are not asked for
 * @param asked the others, in the order in which they are
 * @param checklist what it needs, met or not
 * @param seen the version that whoever fills it in has seen, where the command is for what has that version
 */
record DrawnForm(
        CommandType type,
        Form says,
        List<DrawnField> named,
        List<DrawnField> asked,
        List<Check> checklist,
        OptionalLong seen) {

    public String name() {
        return type.name();
    }

    public String title() {
        return says.title();
    }

    public String button() {
        return says.button();
    }

    public String hint() {
        return says.hint();
    }

    public String drawnBy() {
        return says.drawnBy();
    }

    public boolean atHand() {
        return says.atHand();
    }

    Chapter chapter() {
        return says.chapter();
    }

    @Nullable
    public Long version() {
        return seen.isPresent() && named.stream().map(DrawnField::field).anyMatch(Field::target)
                ? seen.getAsLong()
                : null;
    }

    /** The fields whose rows belong where the page has a place for each. */
    public List<DrawnField> placed() {
        return asked.stream().filter(DrawnField::isPlaced).toList();
    }

    /** Short fields that follow each other share a row. */
    public List<List<DrawnField>> rows() {
        var rows = new ArrayList<List<DrawnField>>();
        for (var field : asked) {
            var shares = !rows.isEmpty()
                    && field.isShort()
                    && rows.getLast().getLast().isShort();
            if (!shares) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(field);
        }
        return rows;
    }

    /** What a named field says; empty where it is not named. */
    public String said(String field) {
        return named.stream()
                .filter(one -> one.field().name().equals(field))
                .map(DrawnField::value)
                .findFirst()
                .orElse("");
    }

    /** A field that is asked for, for templates that draw one by one. */
    public DrawnField field(String name) {
        return asked.stream()
                .filter(one -> one.field().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " does not ask for " + name));
    }
}
