package io.poamledger.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Public POA&amp;Ms of others, which are not ours to commit. They lie in {@code shared/domain/samples} beside a
 * clone; in a clone without them the tests that need them are reported as not run.
 */
public final class SharedSamples implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return folder().map(found -> ConditionEvaluationResult.enabled("samples are in " + found))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "not run: the folder shared/domain/samples is not beside this clone"));
    }

    public static Path sample(String name) {
        return folder().orElseThrow().resolve(name);
    }

    private static Optional<Path> folder() {
        return parents()
                .map(parent -> parent.resolve("shared/domain/samples"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Small files that went wrong somewhere, each with its right result beside it; empty where they are not beside this clone. */
    public static Optional<Path> situation(String name) {
        return parents()
                .map(parent -> parent.resolve("shared/cases").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The root of this repository. */
    public static Path repository() {
        return parents()
                .filter(parent -> Files.isRegularFile(parent.resolve("exchange/pom.xml")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> parents() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent);
    }
}
