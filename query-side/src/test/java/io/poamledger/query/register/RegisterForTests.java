package io.poamledger.query.register;

import io.poamledger.query.cmmc.CmmcForTests;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.views.questions.Question;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens this package to the tests of other questions. */
public final class RegisterForTests {

    private RegisterForTests() {}

    public static Question projection(ItemChanges changes) {
        return new RegisterProjection(changes);
    }

    public static Register register(JdbcClient rows, Clock clock) {
        return new Register(rows, CmmcForTests.verdicts(rows), clock);
    }

    /** Every item, whatever its state, by system and number. */
    public static List<RegisterEntry> everything(Register register, AskedSystems scope) {
        return scope.systems().stream()
                .flatMap(system -> register
                        .page(
                                new AskedSystems(List.of(system)),
                                register.search(
                                        new AskedSystems(List.of(system)),
                                        RegisterFilter.of(new Parameters(Map.of("state", "all", "sort", "item")))),
                                Optional.empty(),
                                500)
                        .rows()
                        .stream())
                .toList();
    }
}
