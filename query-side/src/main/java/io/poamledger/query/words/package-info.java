/** How pages write what is stored: constants in the words of people, days as they were written. */
@NullMarked
package io.poamledger.query.words;

import org.jspecify.annotations.NullMarked;
