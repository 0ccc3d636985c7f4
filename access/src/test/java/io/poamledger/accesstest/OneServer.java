package io.poamledger.accesstest;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server for all tests of a class; two days pass between tests, so that every session is over and every block too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OneServer {

    protected TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder);
    }

    @BeforeEach
    void twoDaysPass() {
        server.clock.advance(Duration.ofDays(2));
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
