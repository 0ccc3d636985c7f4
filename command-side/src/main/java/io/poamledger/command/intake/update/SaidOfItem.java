package io.poamledger.command.intake.update;

import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.exchange.item.FileItem;

/**
 * What a file says of an item.
 *
 * @param command that would open it so
 */
public record SaidOfItem(FileItem item, OpenImportedItem command) {}
