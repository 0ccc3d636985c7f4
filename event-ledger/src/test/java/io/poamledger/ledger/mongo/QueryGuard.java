package io.poamledger.ledger.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Hears what the adapter asks of MongoDB and remembers what it must not: anything but equality, {@code $in} and ranges on the two indexed
 * fields, ordered inserts of commits, and replacing a snapshot by a newer one. An index is created only before the ledger is founded.
 */
final class QueryGuard implements CommandListener {

    private static final Set<String> ANYWHERE = Set.of("getMore", "killCursors", "endSessions", "listIndexes");
    private static final Set<String> OF_A_FIND = Set.of(
            "find",
            "filter",
            "sort",
            "limit",
            "singleBatch",
            "batchSize",
            "projection",
            "readConcern",
            "maxTimeMS",
            "lsid",
            "$db",
            "$readPreference",
            "$clusterTime");

    private final AtomicInteger heard = new AtomicInteger();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile boolean founded;

    int heard() {
        return heard.get();
    }

    List<String> refused() {
        return refused;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        heard.incrementAndGet();
        if (!isAllowed(event.getCommandName(), event.getCommand())) {
            refused.add(event.getCommand().toJson());
        }
    }

    private boolean isAllowed(String name, BsonDocument command) {
        return ANYWHERE.contains(name)
                || switch (name) {
                    case "find" -> isAllowedFind(command);
                    case "insert" -> isAllowedInsert(command.getString("insert").getValue(), command);
                    case "update" -> isNewerSnapshot(command);
                    case "create", "createIndexes" -> !founded;
                    default -> false;
                };
    }

    private static boolean isAllowedFind(BsonDocument find) {
        var filter = find.getDocument("filter", new BsonDocument());
        var sort = find.getDocument("sort", new BsonDocument());
        return OF_A_FIND.containsAll(find.keySet())
                && Set.of("_id").containsAll(sort.keySet())
                && (filter.isEmpty() ? isOne(find) : filter.size() == 1)
                && filter.entrySet().stream().allMatch(each -> isAllowed(each.getKey(), each.getValue()));
    }

    /** The first or the last document of all. */
    private static boolean isOne(BsonDocument find) {
        return find.containsKey("sort") && find.getNumber("limit").intValue() == 1;
    }

    private static boolean isAllowed(String field, BsonValue test) {
        if (test.isRegularExpression()) {
            return false;
        }
        var operators = test.isDocument() ? test.asDocument().keySet() : Set.of("$eq");
        return switch (field) {
            case "_id" -> Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte").containsAll(operators);
            case "k" -> Set.of("$eq", "$in").containsAll(operators);
            default -> false;
        };
    }

    private boolean isAllowedInsert(String collection, BsonDocument insert) {
        var isMajority = insert.getDocument("writeConcern", new BsonDocument())
                .equals(BsonDocument.parse("{w: 'majority', j: true}"));
        return isMajority
                && insert.getBoolean("ordered").getValue()
                && switch (collection) {
                    case "commits" -> true;
                    case "ledger" -> isFounding();
                    default -> false;
                };
    }

    private synchronized boolean isFounding() {
        var founding = !founded;
        founded = true;
        return founding;
    }

    private static boolean isNewerSnapshot(BsonDocument update) {
        var statements = update.getArray("updates");
        var statement = statements.getFirst().asDocument();
        var filter = statement.getDocument("q");
        return update.getString("update").getValue().equals("snapshots")
                && statements.size() == 1
                && filter.keySet().equals(Set.of("_id", "s"))
                && filter.getDocument("s").keySet().equals(Set.of("$lt"))
                && statement.getDocument("u").keySet().stream().noneMatch(field -> field.startsWith("$"));
    }
}
