/**
 * Load and measurements; never part of a normal build ({@code mvn -Pbenchmarks}). Each class with a {@code main} is run by itself; the
 * others are what they measure with.
 */
@NullMarked
package io.poamledger.benchmarks;

import org.jspecify.annotations.NullMarked;
