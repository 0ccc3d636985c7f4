/** The command side as an application starts it, for tests that send real requests. */
@NullMarked
package io.poamledger.commandtest;

import org.jspecify.annotations.NullMarked;
