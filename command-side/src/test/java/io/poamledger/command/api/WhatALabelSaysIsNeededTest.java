package io.poamledger.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.command.description.Field;
import io.poamledger.command.json.CommandReader;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A form marks what has to be said, and the API's description lists it: both have to agree with the command itself. */
class WhatALabelSaysIsNeededTest {

    private static final Map<String, String> FORMED = Map.of(
            "itemPrefix",
            "ACME",
            "cmmcUid",
            "1234567890",
            "cageCodes",
            "1ABC2",
            "continues",
            "acme/7",
            "content",
            "2c".repeat(32),
            "found",
            "2c".repeat(32));

    static Stream<Arguments> fields() {
        return new CommandTypes()
                .all().stream()
                        .flatMap(type -> type.asked().stream().map(field -> Arguments.of(type.name(), field.name())));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void is_what_the_command_cannot_do_without(String command, String name) {
        var type = new CommandTypes().sentByHand(command).orElseThrow();
        var body = type.asked().stream()
                .filter(field -> field.required() && !field.name().equals(name))
                .collect(Collectors.toMap(Field::name, WhatALabelSaysIsNeededTest::value));
        var field = type.asked().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(refuses(type, body, name))
                .as("%s without %s is refused; whether it may be empty, @Label(optional = …) says", command, name)
                .isEqualTo(field.required());
    }

    private static boolean refuses(CommandType type, Map<String, Object> body, String name) {
        var problem = catchThrowable(() -> new CommandReader()
                .read(type, JsonMapper.shared().writeValueAsString(body).getBytes(UTF_8), Ground.ITEMS));
        return problem instanceof Malformed malformed && malformed.field().equals(name);
    }

    private static Object value(Field field) {
        var text = FORMED.getOrDefault(
                field.name(),
                switch (field.kind()) {
                    case DATE -> "2026-03-02";
                    case NUMBER, DOLLARS -> "7";
                    case TRUTH -> "true";
                    case REQUIREMENT -> "3.5.3";
                    case TIME_ZONE -> "America/Chicago";
                    case CHOICE -> ((Enum<?>) field.type().getEnumConstants()[0]).name();
                    case TEXT -> "text";
                    case ID -> id(field.type());
                    case PARTS -> throw new AssertionError("No part of " + field.name() + " is needed alone");
                });
        return field.many() ? List.of(text) : text;
    }

    private static String id(Class<?> type) {
        if (type == PoamItemId.class) {
            return "acme/7";
        }
        if (type == EvidenceId.class) {
            return UUID.nameUUIDFromBytes(new byte[1]).toString();
        }
        if (type == AssessmentId.class) {
            return "acme/assessment/7";
        }
        return type == MilestoneId.class ? "1" : "acme";
    }
}
