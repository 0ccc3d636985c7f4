/** The register: the current status of every item. */
@NullMarked
package io.poamledger.query.register;

import org.jspecify.annotations.NullMarked;
