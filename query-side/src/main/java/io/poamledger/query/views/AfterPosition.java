package io.poamledger.query.views;

import io.poamledger.query.views.following.Age;
import io.poamledger.query.views.following.Views;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Before every query of this side: refuses while the read models are being built or cannot be opened, and with {@code ?after=POSITION} waits
 * until they show the ledger as it was at that position, so that a client reads what it has just written. A position that the ledger does not
 * have is refused at once: nothing would come. Every answer says in its headers how old it is.
 */
@Component
final class AfterPosition implements HandlerInterceptor, WebMvcConfigurer, GlobalOperationCustomizer {

    private static final String AFTER = "after";
    private static final String QUERY_SIDE = "io.poamledger.query";

    private final Views views;

    AfterPosition(Views views) {
        this.views = views;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && asksTheViews(method.getBeanType())) {
            if (!views.ready()) {
                throw new NotYet(
                        "The read models are being built: " + views.status().progress());
            }
            var after = request.getParameter(AFTER);
            if (after != null && !after.isBlank()) {
                reach(position(after));
            }
            tellAge(response, views.age());
        }
        return true;
    }

    /** At least that old: what is read after this may be newer. */
    private static void tellAge(HttpServletResponse response, Age age) {
        response.setHeader("X-POAM-Position", String.valueOf(age.position()));
        response.setHeader("X-POAM-Ahead", String.valueOf(age.ahead()));
        age.recordedAt().ifPresent(at -> response.setHeader("X-POAM-Recorded-At", at.toString()));
        age.behindSince().ifPresent(since -> response.setHeader("X-POAM-Behind-Since", since.toString()));
    }

    /** Describes {@code after}, once also where two methods share an address. */
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var described = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals(AFTER));
        return described || !asksTheViews(method.getBeanType())
                ? operation
                : operation.addParametersItem(new QueryParameter()
                        .name(AFTER)
                        .description("Waits until the answer shows the ledger as it was when it held so many events.")
                        .schema(new IntegerSchema().format("int64")));
    }

    private static boolean asksTheViews(Class<?> controller) {
        var name = controller.getPackageName();
        return (name.equals(QUERY_SIDE) || name.startsWith(QUERY_SIDE + "."))
                && !controller.isAnnotationPresent(WithoutWaiting.class);
    }

    private void reach(long position) {
        if (!views.mayCome(position)) {
            throw refused(
                    "The ledger does not hold " + position + " events: leave 'after' out, or give the position that the"
                            + " answer to a command told",
                    String.valueOf(position));
        }
        if (!views.await(position)) {
            throw new NotYet("The read models show " + views.position() + " events, not yet the " + position
                    + " asked for with 'after'");
        }
    }

    private static long position(String after) {
        try {
            var position = Long.parseLong(after);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException _) {
            // Answered below, together with negative numbers.
        }
        throw refused("'after' is a position in the ledger, a number from 0, not '" + after + "'", after);
    }

    private static ErrorResponseException refused(String sentence, String after) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
        problem.setProperty("field", AFTER);
        problem.setProperty("value", after);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
