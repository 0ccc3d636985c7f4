package io.poamledger.query.register;

import io.poamledger.access.CurrentCaller;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.facts.Items;
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
import java.util.Objects;
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
        var scope = systems.asked(callers.get(), asked.text("system"));
        file(scope, asked).csv(rows(scope, asked), response);
    }

    @GetMapping(path = "/register.xlsx", params = "!asOf")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    @RegisterLayout.Asked
    void xlsx(Parameters asked, HttpServletResponse response) throws IOException {
        var scope = systems.asked(callers.get(), asked.text("system"));
        file(scope, asked)
                .xlsx(
                        () -> rows(scope, asked),
                        RegisterLayout.of(asked),
                        scope,
                        LookedAt.now(scope).day(clock),
                        response);
    }

    private RegisterFile file(AskedSystems scope, Parameters asked) {
        return RegisterFile.of(frame, scope, QuestionName.REGISTER, "")
                .keeping(entries(scope, asked).flatMap(entry -> items.find(entry.item()).stream()));
    }

    private Stream<RegisterEntry> entries(AskedSystems scope, Parameters asked) {
        return register.everything(scope, register.search(scope, RegisterFilter.of(asked)));
    }

    private Stream<RegisterRow> rows(AskedSystems scope, Parameters asked) {
        var file = RegisterFile.of(frame, scope, QuestionName.REGISTER, "");
        var judged = scope.systems().stream()
                .collect(Collectors.toMap(RegisteredSystem::id, system -> verdicts.from(Viewpoint.now(system, clock))));
        return entries(scope, asked)
                .map(entry -> file.row(
                        items.find(entry.item()).orElseThrow(),
                        Objects.requireNonNull(judged.get(entry.item().system()))));
    }
}
