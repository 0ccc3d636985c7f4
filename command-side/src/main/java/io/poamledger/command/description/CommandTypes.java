package io.poamledger.command.description;

import io.poamledger.command.Command;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every command there is: the records below this side's root package that implement {@link Command}. */
@Component
public final class CommandTypes {

    private static final String ROOT = Command.class.getPackageName();

    private final Map<String, CommandType> byName = new TreeMap<>();

    /** @throws IllegalStateException if two commands share a simple name, or one does not say who may give it */
    public CommandTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        for (var found : scanner.findCandidateComponents(ROOT)) {
            var type = CommandType.of(loaded(String.valueOf(found.getBeanClassName())));
            if (byName.putIfAbsent(type.name(), type) != null) {
                throw new IllegalStateException("Two commands are called " + type.name());
            }
        }
    }

    /** A command that clients may send; empty for an unknown name and for one that only this server sends. */
    public Optional<CommandType> sentByHand(String name) {
        return Optional.ofNullable(byName.get(name)).filter(CommandType::sentByHand);
    }

    /** In the order of their names. */
    public Collection<CommandType> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    private static Class<? extends Command> loaded(String className) {
        return ClassUtils.resolveClassName(className, Command.class.getClassLoader())
                .asSubclass(Command.class);
    }
}
