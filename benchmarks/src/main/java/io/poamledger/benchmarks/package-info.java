/** Load and measurements; never part of a normal build ({@code mvn -Pbenchmarks}). */
@NullMarked
package io.poamledger.benchmarks;

import org.jspecify.annotations.NullMarked;
