package io.poamledger.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A folder for one run's files, on the file system the benchmark is started on, gone afterwards.
 *
 * @param folder new and empty
 */
record Workspace(Path folder) implements AutoCloseable {

    static Workspace create() throws IOException {
        return new Workspace(Files.createTempDirectory("benchmark"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
