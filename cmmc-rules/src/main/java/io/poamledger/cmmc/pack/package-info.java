/**
 * Rule packs: the numbers, lists, dates and citations of the rules as versioned data, so that a verdict can name what it
 * was reached with and an old state is judged by the pack in force then. The door: {@link
 * io.poamledger.cmmc.pack.Packs}.
 */
@NullMarked
package io.poamledger.cmmc.pack;

import org.jspecify.annotations.NullMarked;
