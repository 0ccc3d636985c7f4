package io.poamledger.commandtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Outside the packages that are searched for commands, so that those which leave something unsaid are not found. */
class WhatACommandLeavesUnsaidTest {

    static Stream<CommandType> commands() {
        return new CommandTypes().all().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void is_not_who_carries_it_out(CommandType command) {
        assertThat(handled())
                .as(
                        "%s has no handler: add a method with @CommandHandler that takes it to its aggregate.",
                        command.name())
                .contains(command.type());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void is_not_what_its_form_asks_for_first(CommandType command) {
        var first = command.form().map(form -> List.of(form.first())).orElse(List.of());
        assertThat(command.fieldNames())
                .as("@Form(first = …) of %s names fields that it has not", command.name())
                .containsAll(first);
    }

    @Test
    void is_told_where_it_does_not_say_what_a_field_is_called() {
        @Form(title = "Bare", button = "Bare", about = Subject.SYSTEM, chapter = Chapter.SYSTEM)
        @AllowedTo(Role.OWNER)
        record Bare(SystemId systemId, String colour) implements Command {
            @Override
            public Optional<SystemId> about() {
                return Optional.of(systemId);
            }
        }
        assertThatThrownBy(() -> CommandType.of(Bare.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Bare.colour has no label", "@Label(");
    }

    @Test
    void D_11_is_told_where_it_does_not_say_when_a_day_can_be() {
        @Form(title = "Late", button = "Late", about = Subject.SYSTEM, chapter = Chapter.SYSTEM)
        @AllowedTo(Role.OWNER)
        record Late(SystemId systemId, @Label("Done on") LocalDate doneOn) implements Command {
            @Override
            public Optional<SystemId> about() {
                return Optional.of(systemId);
            }
        }
        assertThatThrownBy(() -> CommandType.of(Late.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Late.doneOn", "@Dated(");
        @Form(title = "Later", button = "Later", about = Subject.SYSTEM, chapter = Chapter.SYSTEM)
        @AllowedTo(Role.OWNER)
        record Later(
                SystemId systemId,
                @Label("Done on") @Dated(Tense.HAPPENED) LocalDate doneOn) implements Command {
            @Override
            public Optional<SystemId> about() {
                return Optional.of(systemId);
            }
        }
        assertThatThrownBy(() -> CommandType.of(Later.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Later.doneOn", "refusedBy");
        @Form(title = "Last", button = "Last", about = Subject.SYSTEM, chapter = Chapter.SYSTEM)
        @AllowedTo(Role.OWNER)
        record Last(
                SystemId systemId,

                @Label("Due on") @Dated(value = Tense.PROMISED, after = "begun")
                LocalDate dueOn) implements Command {
            @Override
            public Optional<SystemId> about() {
                return Optional.of(systemId);
            }
        }
        assertThatThrownBy(() -> CommandType.of(Last.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Last.dueOn", "'begun'");
    }

    @Test
    void is_told_where_no_form_can_ask_for_a_field() {
        @Form(title = "Odd", button = "Odd", about = Subject.SYSTEM, chapter = Chapter.SYSTEM)
        @AllowedTo(Role.OWNER)
        record Odd(SystemId systemId, @Label("Moment") Instant moment) implements Command {
            @Override
            public Optional<SystemId> about() {
                return Optional.of(systemId);
            }
        }
        assertThatThrownBy(() -> CommandType.of(Odd.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Odd.moment is a Instant", "no form can ask for", "Kind");
    }

    @Test
    void is_told_where_it_does_not_say_who_may_give_it() {
        record Anybodys(SystemId systemId) implements Command {
            @Override
            public Optional<SystemId> about() {
                return Optional.of(systemId);
            }
        }
        assertThatThrownBy(() -> CommandType.of(Anybodys.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Anybodys does not say who may give it", "@AllowedTo(");
    }

    @Test
    void is_told_where_it_has_no_form() {
        @AllowedTo(Role.OWNER)
        record Formless(SystemId systemId) implements Command {
            @Override
            public Optional<SystemId> about() {
                return Optional.of(systemId);
            }
        }
        assertThatThrownBy(() -> CommandType.of(Formless.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Formless does not say how people are asked for it", "@Form(");
    }

    private static Set<Class<?>> handled() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(
                (metadata, _) -> metadata.getAnnotationMetadata().hasAnnotatedMethods(CommandHandler.class.getName()));
        return scanner.findCandidateComponents(Command.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
    }
}
