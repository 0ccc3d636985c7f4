/** The information systems on pages and for programs. */
@NullMarked
package io.poamledger.query.systems.pages;

import org.jspecify.annotations.NullMarked;
