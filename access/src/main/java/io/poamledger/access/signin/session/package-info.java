/** A signed-in browser: its signed cookie, how it is made and ended, and who it speaks for. */
@NullMarked
package io.poamledger.access.signin.session;

import org.jspecify.annotations.NullMarked;
