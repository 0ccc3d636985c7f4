/**
 * Advice on the words and dates of a plan: is it specific, can it be kept? Each remark shows the words that triggered it and
 * what to write instead. Nothing here blocks but what rule M-1 demands. The door: {@link io.poamledger.cmmc.lint.Lint}.
 */
@NullMarked
package io.poamledger.cmmc.lint;

import org.jspecify.annotations.NullMarked;
