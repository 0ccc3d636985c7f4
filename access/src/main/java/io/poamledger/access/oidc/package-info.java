/** The organisation's OpenID Connect provider: leading people there, and believing what it says about them. */
@NullMarked
package io.poamledger.access.oidc;

import org.jspecify.annotations.NullMarked;
