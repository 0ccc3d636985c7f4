/** What items wait for, and in which order that has them due. */
@NullMarked
package io.poamledger.command.item.dependency;

import org.jspecify.annotations.NullMarked;
