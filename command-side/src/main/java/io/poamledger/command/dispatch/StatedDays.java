package io.poamledger.command.dispatch;

import io.poamledger.command.Bounded;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Rule;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.Systems;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the days of every command before it is carried out, as each is {@link Dated}: what has happened has come in the time zone of its
 * system, and follows what it is said to follow (rules D-3, D-11).
 */
public final class StatedDays implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final ClassValue<List<StatedDay>> OF = new ClassValue<>() {
        @Override
        protected List<StatedDay> computeValue(Class<?> command) {
            return Stream.of(command.getRecordComponents())
                    .flatMap(field -> StatedDay.of(field).stream())
                    .toList();
        }
    };

    private final Supplier<Systems> systems;

    public StatedDays(Supplier<Systems> systems) {
        this.systems = systems;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        if (unit.getMessage().getPayload() instanceof Command command) {
            var stated = OF.get(command.getClass());
            if (!stated.isEmpty()) {
                // Where there is no such system, whoever carries it out says so.
                command.about().flatMap(systems.get()::find).ifPresent(system -> {
                    stated.forEach(day -> day.isWhenItCanBe(command, system));
                    stated.forEach(day -> day.followsItsField(command));
                });
            }
        }
        return chain.proceed();
    }

    private record StatedDay(RecordComponent field, Dated dated) {

        static Optional<StatedDay> of(RecordComponent field) {
            return Optional.ofNullable(field.getAnnotation(Dated.class)).map(dated -> new StatedDay(field, dated));
        }

        void isWhenItCanBe(Command command, KnownSystem system) {
            day(field, command).ifPresent(day -> {
                switch (dated.value()) {
                    case HAPPENED -> hasCome(day, system);
                    case AHEAD -> hasNotPassed(day, system);
                    case JUDGED, PROMISED, REPEATED -> {}
                }
            });
        }

        void followsItsField(Command command) {
            day(field, command)
                    .ifPresent(day -> earlier(command).filter(day::isBefore).ifPresent(first -> {
                        throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses(
                                "'" + field.getName() + "' is " + day + ", before '" + dated.after() + "', " + first);
                    }));
        }

        private void hasCome(LocalDate day, KnownSystem system) {
            if (system.isInTheFuture(day)) {
                throw dated.refusedBy()[0].refuses(
                        "'" + field.getName() + "' is " + day + ", in the future; today is " + system.todayAndZone());
            }
        }

        private void hasNotPassed(LocalDate day, KnownSystem system) {
            if (day.isBefore(system.today())) {
                throw Rule.DAY_HAS_PASSED.refuses(
                        "'" + field.getName() + "' is " + day + ", in the past; today is " + system.todayAndZone());
            }
        }

        private Optional<LocalDate> earlier(Command command) {
            return Stream.of(command.getClass().getRecordComponents())
                    .filter(other -> other.getName().equals(dated.after()))
                    .findFirst()
                    .flatMap(other -> day(other, command));
        }

        private static Optional<LocalDate> day(RecordComponent field, Command command) {
            return switch (Bounded.valueOf(field, (Record) command)) {
                case LocalDate day -> Optional.of(day);
                case Optional<?> maybe -> maybe.map(LocalDate.class::cast);
                case null, default -> Optional.empty();
            };
        }
    }
}
