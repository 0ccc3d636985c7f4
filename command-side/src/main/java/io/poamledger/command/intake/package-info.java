/** Taking files into a system, one commit per item. */
@NullMarked
package io.poamledger.command.intake;

import org.jspecify.annotations.NullMarked;
