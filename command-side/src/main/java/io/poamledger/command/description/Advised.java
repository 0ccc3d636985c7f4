package io.poamledger.command.description;

import io.poamledger.cmmc.lint.Field;
import io.poamledger.cmmc.lint.Lint;
import io.poamledger.cmmc.lint.Remark;
import java.util.Optional;
import java.util.function.Function;

/** What a text of a form is in a plan, so that advice can be given while it is typed. */
public enum Advised {
    /** It is no text of a plan. */
    NOT(_ -> Optional.empty()),
    WEAKNESS(text -> Lint.text(Field.WEAKNESS, text)),
    ACTIONS(text -> Lint.text(Field.ACTIONS, text)),
    PARTY(text -> Lint.text(Field.PARTY, text)),
    RESOURCES(text -> Lint.text(Field.RESOURCES, text)),
    TEST(text -> Lint.text(Field.TEST, text)),
    REASON(text -> Lint.text(Field.REASON, text)),
    MILESTONE(Lint::milestone);

    private final Function<String, Optional<Remark>> looks;

    Advised(Function<String, Optional<Remark>> looks) {
        this.looks = looks;
    }

    /** What to think about in these words; nothing where there are none yet. */
    public Optional<Remark> on(String text) {
        return text.isBlank() ? Optional.empty() : looks.apply(text);
    }
}
