package io.poamledger.query.overdue;

import io.poamledger.query.promises.Promise;

/**
 * An open promise as its row keeps it; empty texts stand for nothing.
 *
 * @param milestoneTitle empty for the item's own completion
 */
record OpenPromise(String milestoneTitle, String title, String owner, String risk, Promise promise) {}
