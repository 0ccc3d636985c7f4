/**
 * POA&amp;M items. The aggregate stands here; what may be asked of it stands in one package per subject, each with the
 * commands, their rules and the member of the aggregate that carries them out.
 */
@NullMarked
package io.poamledger.command.item;

import org.jspecify.annotations.NullMarked;
