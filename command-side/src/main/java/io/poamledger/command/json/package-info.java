/** Commands as JSON: read field by field, with what is wrong and where, and written in one way. */
@NullMarked
package io.poamledger.command.json;

import org.jspecify.annotations.NullMarked;
