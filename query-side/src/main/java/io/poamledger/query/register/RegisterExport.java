package io.poamledger.query.register;

import io.poamledger.access.CurrentCaller;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register as files, with the columns of the template; exactly the items that the same filter shows. */
@Controller
final class RegisterExport {

    private final Register register;
    private final Items items;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final ItemVerdicts verdicts;
    private final Frame frame;
    private final Clock clock;

    RegisterExport(
            Register register,
            Items items,
            SystemDirectory systems,
            CurrentCaller callers,
            ItemVerdicts verdicts,
            Frame frame,
            Clock clock) {
        this.register = register;
        this.items = items;
        this.systems = systems;
        this.callers = callers;
        this.verdicts = verdicts;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping(path = "/register.csv", params = "!asOf")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    void csv(Parameters asked, HttpServletResponse response) throws IOException {
        var scope = systems.asked(callers.get(), asked);
        file(scope, asked).csv(rows(scope, asked), response);
    }

    @GetMapping(path = "/register.xlsx", params = "!asOf")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    @RegisterLayout.Asked
    void xlsx(Parameters asked, HttpServletResponse response) throws IOException {
        var scope = systems.asked(callers.get(), asked);
        file(scope, asked)
                .xlsx(
                        () -> rows(scope, asked),
                        RegisterLayout.of(asked),
                        scope,
                        system -> Viewpoint.now(system, clock),
                        LookedAt.now(scope).day(clock),
                        response);
    }

    @GetMapping(path = "/register.oscal.json", params = "!asOf")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    void oscalJson(Parameters asked, HttpServletResponse response) throws IOException {
        var scope = systems.asked(callers.get(), asked);
        var plan = plan(scope);
        plan.json(looked(scope, asked, plan::item), response);
    }

    @GetMapping(path = "/register.oscal.xml", params = "!asOf")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    void oscalXml(Parameters asked, HttpServletResponse response) throws IOException {
        var scope = systems.asked(callers.get(), asked);
        var plan = plan(scope);
        plan.xml(looked(scope, asked, plan::item), response);
    }

    private RegisterPlan plan(AskedSystems scope) {
        var system = RegisterPlan.only(scope);
        var age = frame.age();
        return new RegisterPlan(
                RegisterFile.of(frame, scope, QuestionName.REGISTER, ""),
                system,
                age.position(),
                OptionalLong.of(age.position()),
                age.recordedAt().orElse(Instant.EPOCH),
                system.today(clock),
                "As of position " + age.position());
    }

    private RegisterFile file(AskedSystems scope, Parameters asked) {
        return RegisterFile.of(frame, scope, QuestionName.REGISTER, "")
                .keeping(entries(scope, asked).flatMap(entry -> items.find(entry.item()).stream()));
    }

    private Stream<RegisterEntry> entries(AskedSystems scope, Parameters asked) {
        return register.everything(scope, register.search(scope, RegisterFilter.of(asked)));
    }

    private Stream<RegisterRow> rows(AskedSystems scope, Parameters asked) {
        return looked(scope, asked, RegisterFile.of(frame, scope, QuestionName.REGISTER, "")::row);
    }

    private <T> Stream<T> looked(
            AskedSystems scope, Parameters asked, BiFunction<ItemFacts, ItemVerdicts.OfSystem, T> seen) {
        var judged = scope.systems().stream()
                .collect(Collectors.toMap(RegisteredSystem::id, system -> verdicts.from(Viewpoint.now(system, clock))));
        return entries(scope, asked)
                .map(entry -> seen.apply(
                        items.find(entry.item()).orElseThrow(),
                        Objects.requireNonNull(judged.get(entry.item().system()))));
    }
}
