/** What is planned: its risk, what will be done, by whom and with what, and the approval of all that. */
@NullMarked
package io.poamledger.command.item.plan;

import org.jspecify.annotations.NullMarked;
