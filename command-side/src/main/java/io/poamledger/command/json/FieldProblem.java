package io.poamledger.command.json;

import io.poamledger.command.Malformed;
import io.poamledger.events.Excerpt;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Puts into words why a field cannot have the value that was sent. */
final class FieldProblem {

    private static final int SHOWN = 200;

    private FieldProblem() {}

    static Malformed explained(String field, JsonNode sent, JavaType type, JacksonException problem) {
        var at = field + path(problem.getPath());
        var value = CommandReader.text(inside(sent, problem.getPath()));
        return new Malformed(at, value, sentence(at, value, sent, type, problem));
    }

    private static String sentence(String at, String value, JsonNode sent, JavaType type, JacksonException problem) {
        var shown = Excerpt.of(value, SHOWN);
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException own && own.getMessage() != null) {
                return own.getMessage();
            }
        }
        if (isMissing(sent, problem.getPath())) {
            return "'" + at + "' is missing";
        }
        return switch (problem) {
            case UnrecognizedPropertyException unknown ->
                "'" + at + "' is no field here. Known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case InvalidFormatException e when e.getTargetType() != null -> unfit(at, shown, e.getTargetType());
            case MismatchedInputException e when e.getTargetType() != null -> unfit(at, shown, e.getTargetType());
            default -> unfit(at, shown, type.getRawClass());
        };
    }

    private static String unfit(String at, String shown, Class<?> wanted) {
        if (wanted == LocalDate.class) {
            return "'" + shown + "' is no date; '" + at + "' is written like 2026-07-31.";
        }
        if (wanted.isEnum()) {
            return "'" + shown + "' is none of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return "'" + shown + "' is no " + kind(wanted) + ", which '" + at + "' has to be.";
    }

    private static String kind(Class<?> wanted) {
        if (wanted == int.class || wanted == Integer.class || wanted == long.class || wanted == Long.class) {
            return "whole number";
        }
        if (wanted == UUID.class) {
            return "UUID";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(wanted)) {
            return "number";
        }
        if (wanted == String.class) {
            return "text";
        }
        if (wanted.isRecord() && wanted.getRecordComponents().length == 1) {
            return kind(wanted.getRecordComponents()[0].getType());
        }
        if (wanted == ZoneId.class) {
            return "time zone, such as America/Chicago";
        }
        return List.class.isAssignableFrom(wanted) ? "list" : "value of that kind";
    }

    private static String path(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
    }

    /** Whether nothing was said in that place. */
    private static boolean isMissing(JsonNode sent, List<JacksonException.Reference> path) {
        var node = sent;
        for (var step : path) {
            node = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
        }
        return node.isMissingNode();
    }

    private static JsonNode inside(JsonNode sent, List<JacksonException.Reference> path) {
        var node = sent;
        for (var step : path) {
            var next = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
            if (next.isMissingNode()) {
                break;
            }
            node = next;
        }
        return node;
    }
}
