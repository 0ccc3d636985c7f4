package io.poamledger.query.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * No compiler reads what a template names, and a branch that is not taken is not evaluated: so every name is followed, from what the pages
 * are really given, along the types.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatTemplatesNameTest {

    @TempDir
    static Path folder;

    private final Map<String, Map<String, Type>> models = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    void ask_for_every_page() throws Exception {
        try (var side = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z")) {
            side.signedInAs(Role.values());
            side.record(SampleHistory.of(11, 40, Instant.parse("2026-11-02T16:00:00Z")));
            var web = side.web();
            for (var address : side.addresses()) {
                var filled = address.replace("{system}", "acme")
                        .replace("{secret}", "none")
                        .replace("{number}", "1")
                        .replace("{label}", "ACME-0001")
                        .replace("{id}", "acme");
                try {
                    var shown = web.perform(get(URI.create(filled))).andReturn().getModelAndView();
                    if (shown != null && shown.getViewName() != null) {
                        note(shown.getViewName(), shown.getModel());
                    }
                } catch (ServletException e) {
                    wrong.add(filled + ": "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
                }
            }
        }
    }

    private void note(String template, Map<String, ? extends @Nullable Object> model) {
        var types = models.computeIfAbsent(template, _ -> new HashMap<>());
        model.forEach((name, value) -> typeOf(value).ifPresent(type -> types.put(name, type)));
    }

    @Test
    void is_there_in_what_their_pages_are_given() throws IOException {
        var followed = 0;
        for (var page : models.entrySet()) {
            for (var template : withItsParts(page.getKey())) {
                var result = TemplateNames.of(template, page.getValue());
                wrong.addAll(result.wrong());
                followed += result.followed();
            }
        }
        assertThat(wrong)
                .as(
                        "Name what is there, or give it to the page: a component of its record, or an attribute of its model")
                .isEmpty();
        assertThat(models).hasSizeGreaterThan(12);
        assertThat(followed).isGreaterThan(200);
    }

    /** A page that is named as its folder is put together from the others there, which are given what it is given. */
    private List<String> withItsParts(String page) throws IOException {
        var folder = page.substring(0, page.lastIndexOf('/'));
        if (!page.equals(folder + "/" + folder)) {
            return List.of(page);
        }
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath:templates/" + folder + "/*.html"))
                .map(part -> folder + "/"
                        + Objects.requireNonNull(part.getFilename()).replace(".html", ""))
                .filter(part -> part.equals(page) || !models.containsKey(part))
                .toList();
    }

    private static Optional<Type> typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Collection<?> several ->
                several.stream()
                        .findFirst()
                        .flatMap(WhatTemplatesNameTest::typeOf)
                        .map(element -> of(value, element));
            case Optional<?> maybe ->
                maybe.flatMap(WhatTemplatesNameTest::typeOf).map(there -> of(value, there));
            default -> Optional.of(value.getClass());
        };
    }

    private static Type of(Object value, Type element) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {element};
            }

            @Override
            public Type getRawType() {
                return value.getClass();
            }

            @Override
            public @Nullable Type getOwnerType() {
                return null;
            }
        };
    }
}
