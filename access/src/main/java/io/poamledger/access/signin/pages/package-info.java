/** Signing in and out, with a password here or at the organisation's provider. */
@NullMarked
package io.poamledger.access.signin.pages;

import org.jspecify.annotations.NullMarked;
