package io.poamledger.commandtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.poamledger.command.Rejected;
import io.poamledger.command.Rule;
import io.poamledger.events.verdict.StatedReason;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A command that a rule refuses. */
public record Refusal(Rejected rejected) {

    public static Refusal of(ThrowingCallable command) {
        return new Refusal(catchThrowableOfType(Rejected.class, command));
    }

    public Refusal by(Rule rule, String... words) {
        assertThat(rejected.rule()).as(rejected.getMessage()).isEqualTo(rule.name());
        for (var word : words) {
            assertThat(rejected.getMessage()).contains(word);
        }
        return this;
    }

    /** The rules of every reason, in their order. */
    public List<String> reasons() {
        return rejected.reasons().stream().map(StatedReason::rule).toList();
    }
}
