/** Being signed in: one signed cookie, the doors it opens, and the pages around it. */
@NullMarked
package io.poamledger.access.signin;

import org.jspecify.annotations.NullMarked;
