/** The one filter chain: the doors that every request passes, and what those are told who do not. */
@NullMarked
package io.poamledger.access.signin;

import org.jspecify.annotations.NullMarked;
