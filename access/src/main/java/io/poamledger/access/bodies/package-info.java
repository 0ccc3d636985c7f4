/** The bodies of requests: received within limits before anything is done with them, and without keeping a thread waiting. */
@NullMarked
package io.poamledger.access.bodies;

import org.jspecify.annotations.NullMarked;
