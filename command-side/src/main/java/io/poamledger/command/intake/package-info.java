/** Taking files into a system, one commit per item: what is asked of a file, and how it is carried out. */
@NullMarked
package io.poamledger.command.intake;

import org.jspecify.annotations.NullMarked;
