package io.poamledger.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Files to import: our own in {@code docs/samples}, and public ones of others in {@code shared/domain/samples} beside a clone.
 * A class extended with this one is reported as not run where those are missing.
 */
final class SampleFiles implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return folderOfOthers()
                .map(found -> ConditionEvaluationResult.enabled("samples are in " + found))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "not run: the folder shared/domain/samples is not beside this clone"));
    }

    static Path oscal(String name) {
        return folderOfOthers().orElseThrow().resolve("oscal").resolve(name);
    }

    static Path ours(String name) {
        return parents()
                .map(parent -> parent.resolve("docs/samples").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Path> folderOfOthers() {
        return parents()
                .map(parent -> parent.resolve("shared/domain/samples"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Stream<Path> parents() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent);
    }
}
