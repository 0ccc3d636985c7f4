package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.description.CommandTypes;
import io.poamledger.command.description.Subject;
import io.poamledger.query.layout.PlacedForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The two sides do not know each other: only here it is seen whether what pages say of a form is what its command says. */
class FormsThatPagesPlaceTest {

    private static final Pattern BY_ITS_NAME = Pattern.compile("/forms/([A-Z]\\w+)");

    @ParameterizedTest
    @EnumSource
    void are_of_commands_that_people_give_about_what_is_named_and_by_whom(PlacedForm form) {
        var command = new CommandTypes().sentByHand(form.command());
        assertThat(command)
                .as("PlacedForm.%s is of %s: name a command that has a @Form", form, form.command())
                .isPresent();
        assertThat(form.allowed())
                .as("PlacedForm.%s is for those whom @AllowedTo of %s names", form, form.command())
                .containsExactlyInAnyOrderElementsOf(command.get().allowed());
        assertThat(command.get().form().orElseThrow().about())
                .as("PlacedForm.%s names a system or nothing; @Form(about = …) of %s", form, form.command())
                .isIn(Subject.SYSTEM, Subject.ORGANISATION);
    }

    @Test
    void are_of_commands_that_there_are_wherever_a_template_names_one() throws IOException {
        var named = new TreeSet<String>();
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            BY_ITS_NAME
                    .matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(named::add);
        }
        assertThat(named)
                .contains("GrantRole")
                .allSatisfy(command -> assertThat(new CommandTypes().sentByHand(command))
                        .as("A template asks for /forms/%s: name a command that has a @Form", command)
                        .isPresent());
    }
}
