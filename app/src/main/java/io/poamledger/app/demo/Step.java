package io.poamledger.app.demo;

import java.time.Instant;
import java.util.function.Consumer;

/** What happens on the scene at a moment. */
record Step(Instant at, Consumer<Scene> what) {}
