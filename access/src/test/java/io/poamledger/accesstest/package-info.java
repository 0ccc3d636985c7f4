/** What the tests of access share: a clock that is set by hand, a server, a browser. */
@NullMarked
package io.poamledger.accesstest;

import org.jspecify.annotations.NullMarked;
