package io.poamledger.query.views.questions;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.query.views.rows.Rows;
import java.util.List;

/**
 * Something the read side can be asked. An implementation keeps its own tables with Axon {@code @EventHandler} methods;
 * it is handed every event exactly once, inside the batch's transaction: in the order of the ledger, but while a file is built, in
 * {@link io.poamledger.query.views.building.BuildOrder}. So that both end in the same rows, an item's event may depend on earlier events of its own item and on anything
 * that is not an item, looked up as of the event's position, but not on another item; where rows of several items meet, they are added up.
 *
 * <p>What an item's event changed is not worked out by a question: it asks for the facts before and after, and keeps only its own rows.
 *
 * <p>What its handlers make of events is part of the fingerprint as its revision, a digest in a file beside it that is called
 * after it, such as {@code promises.revision}: a test prints the new one when its tables, its rule packs or the rows that it
 * makes of stored histories are others.
 *
 * <p>Handlers write through {@link Rows}, never elsewhere, and keep nothing in fields: while a file is rebuilt beside the
 * live one, two threads hand events to the same question, each with its own file.
 */
public interface Question {

    /** Its processing group and the name under which it is reported when it is incomplete, such as {@link QuestionName#OVERDUE}. */
    QuestionName name();

    /** Whether the other questions ask it about the event they handle: it handles every event before them. */
    default boolean comesFirst() {
        return false;
    }

    /**
     * The statements that create its tables, with the indexes that its handlers need. They are part of the views' fingerprint: change one,
     * and the views are rebuilt.
     */
    List<String> tables();

    /** As {@link #tables}, what only those need who ask: a file that is built gets it at the end, from all rows in one go. */
    default List<String> indexes() {
        return List.of();
    }

    /** The rule packs that its handlers judge by; empty where what it keeps needs none. */
    default List<Pack> rulePacks() {
        return List.of();
    }

    /** The settings that other rows come of: where one changes, the views are rebuilt. */
    default String settings() {
        return "";
    }
}
