package io.poamledger.app;

import io.poamledger.ledger.mongo.WireServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a journey's ledger and evidence are: every journey must go the same way on each. */
enum Database {
    SQLITE,
    MONGODB;

    /** An empty one. */
    Opened open() {
        return this == SQLITE ? new Opened(Optional.empty(), Optional.empty()) : Opened.on(new WireServer());
    }

    /**
     * A database for one test.
     *
     * @param uri what {@code POAM_LEDGER} says; empty for the data folder
     */
    record Opened(Optional<String> uri, Optional<WireServer> server) implements AutoCloseable {

        private static Opened on(WireServer server) {
            return new Opened(Optional.of(server.uri()), Optional.of(server));
        }

        /** A command of {@code ./poam} with the options that lead to it. */
        String[] command(String name, Path folder, String... more) {
            var words = new ArrayList<>(List.of(name, "--data", folder.toString()));
            uri.ifPresent(there -> words.addAll(List.of("--ledger", there)));
            words.addAll(List.of(more));
            return words.toArray(String[]::new);
        }

        @Override
        public void close() {
            server.ifPresent(WireServer::close);
        }
    }
}
