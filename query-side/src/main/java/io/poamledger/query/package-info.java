/** The query side: one package per question. */
@NullMarked
package io.poamledger.query;

import org.jspecify.annotations.NullMarked;
