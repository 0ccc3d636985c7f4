package io.poamledger.query.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.poamledger.query.views.questions.QuestionName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A template says which questions it shows in a text, which no compiler reads. */
class WhatTemplatesLackTest {

    private static final Pattern INCOMPLETE = Pattern.compile("layout/parts :: incomplete\\('([^']*)'");

    @Test
    void is_asked_by_the_names_of_questions_that_there_are() throws IOException {
        var named = questionsOfTemplates();
        assertThat(named).hasSizeGreaterThan(8);
        assertThat(named)
                .allSatisfy(question -> assertThat(QuestionName.of(question))
                        .extracting(QuestionName::text)
                        .isEqualTo(question));
    }

    @Test
    void is_an_error_where_a_name_has_a_typing_error_and_never_reads_as_complete() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuestionName.of("regsiter"))
                .withMessageContaining("'regsiter'")
                .withMessageContaining("register");
    }

    private static List<String> questionsOfTemplates() throws IOException {
        var named = new ArrayList<String>();
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            INCOMPLETE
                    .matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .flatMap(found -> List.of(found.group(1).split(",")).stream())
                    .forEach(named::add);
        }
        return named;
    }
}
