package io.poamledger.access.signin.caller;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller method ask for a {@link Caller}, or for an {@code Optional} of one. */
@Component
final class CallerInControllers implements WebMvcConfigurer {

    private final CurrentCaller current;

    CallerInControllers(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory factory) {
                return parameter.getParameterType() == Optional.class ? current.find() : current.get();
            }
        });
    }
}
