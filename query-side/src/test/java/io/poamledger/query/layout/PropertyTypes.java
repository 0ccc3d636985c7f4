package io.poamledger.query.layout;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** What a template may name of a value, as far as types tell; a type that nothing is known of is empty. */
final class PropertyTypes {

    private PropertyTypes() {}

    /** @throws NamesNothing there is no such property or method */
    static Optional<Type> of(Type type, String name) {
        var found = raw(type);
        if (found.isEmpty() || Map.class.isAssignableFrom(found.get())) {
            return Optional.empty();
        }
        if (found.get().isArray() && name.equals("length")) {
            return Optional.of(int.class);
        }
        var method = methods(found.get()).filter(one -> isCalled(one, name)).findFirst();
        if (method.isPresent()) {
            return inside(type, method.get().getGenericReturnType());
        }
        if (Stream.of(found.get().getFields()).anyMatch(field -> field.getName().equals(name))) {
            return Optional.empty();
        }
        throw new NamesNothing(found.get(), name);
    }

    /** The elements of what is gone through. */
    static Optional<Type> elements(Type type) {
        var found = raw(type);
        if (found.isPresent() && found.get().isArray()) {
            return Optional.of(found.get().getComponentType());
        }
        return found.filter(Collection.class::isAssignableFrom).isPresent()
                        && type instanceof ParameterizedType generic
                        && generic.getActualTypeArguments().length == 1
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(
                        type.isInterface() || Modifier.isPublic(type.getModifiers())
                                ? type.getMethods()
                                : Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()))
                                        .toArray(Method[]::new))
                .filter(method -> !method.isSynthetic());
    }

    private static boolean isCalled(Method method, String name) {
        var capital = StringUtils.capitalize(name);
        return method.getName().equals(name)
                || (method.getParameterCount() == 0
                        && List.of("get" + capital, "is" + capital).contains(method.getName()));
    }

    /** What a method of a generic type gives, with the arguments of that type. */
    private static Optional<Type> inside(Type owner, Type given) {
        if (given instanceof Class<?> || given instanceof ParameterizedType) {
            return Optional.of(given);
        }
        return owner instanceof ParameterizedType generic
                        && raw(owner).orElseThrow().getTypeParameters().length == 1
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    static Optional<Class<?>> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain == Object.class ? Optional.empty() : Optional.of(plain);
            case ParameterizedType generic -> Optional.of((Class<?>) generic.getRawType());
            case WildcardType any -> raw(any.getUpperBounds()[0]);
            default -> Optional.empty();
        };
    }

    /** A template asks a value for what it has not. */
    static final class NamesNothing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NamesNothing(Class<?> type, String name) {
            super(type.getSimpleName() + " has no '" + name + "', but "
                    + methods(type)
                            .filter(method -> method.getParameterCount() == 0
                                    && method.getDeclaringClass() != Object.class
                                    && !Modifier.isStatic(method.getModifiers()))
                            .map(Method::getName)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }
}
