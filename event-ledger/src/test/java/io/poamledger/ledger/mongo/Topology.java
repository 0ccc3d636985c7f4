package io.poamledger.ledger.mongo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.types.ObjectId;

/** Who is primary, and how the members tell a driver: in each hello, or as soon as it changes where a driver waits for that. */
final class Topology {

    static final String SET_NAME = "scripted";

    private static final int LIKE_MONGODB_7 = 21;
    private static final int READS_A_PRIMARY_IS_NEW_FOR = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final BsonObjectId process = new BsonObjectId();
    private List<Member> members = List.of();
    private Optional<Member> primary = Optional.empty();
    private int last;
    private ObjectId election = new ObjectId();
    private long version = 1;
    private int readsUntilSettled;
    private boolean closed;

    /** With the first member as primary. */
    void begin(List<Member> all) {
        lock.lock();
        try {
            members = all;
            primary = Optional.of(all.getFirst());
        } finally {
            lock.unlock();
        }
    }

    List<String> addresses() {
        return members.stream().map(Member::address).toList();
    }

    Optional<Member> primary() {
        lock.lock();
        try {
            return primary;
        } finally {
            lock.unlock();
        }
    }

    boolean isPrimary(Member member) {
        return primary().filter(member::equals).isPresent();
    }

    /** @return whether there was a primary */
    boolean stepDown() {
        lock.lock();
        try {
            var was = primary;
            primary = Optional.empty();
            tell();
            return was.isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** The next member after the last primary that can be reached; none any more once the set is closed. */
    void elect() {
        lock.lock();
        try {
            for (int tries = 0; tries < members.size() && primary.isEmpty() && !closed; tries++) {
                last = (last + 1) % members.size();
                primary = Optional.of(members.get(last)).filter(Member::isReachable);
            }
            election = new ObjectId();
            readsUntilSettled = READS_A_PRIMARY_IS_NEW_FOR;
            tell();
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        version++;
        changed.signalAll();
    }

    /** True for the first few that ask after an election. */
    boolean primaryIsNew() {
        lock.lock();
        try {
            return readsUntilSettled > 0 && readsUntilSettled-- > 0;
        } finally {
            lock.unlock();
        }
    }

    BsonDocument hello(Member member, BsonDocument request) {
        lock.lock();
        try {
            if (request.containsKey("topologyVersion")) {
                awaitAnother(request);
            }
            var leads = isPrimary(member);
            var hello = new BsonDocument("helloOk", BsonBoolean.TRUE)
                    .append("isWritablePrimary", BsonBoolean.valueOf(leads))
                    .append("ismaster", BsonBoolean.valueOf(leads))
                    .append("secondary", BsonBoolean.valueOf(!leads))
                    .append("setName", new BsonString(SET_NAME))
                    .append("setVersion", new BsonInt32(1))
                    .append(
                            "hosts",
                            new BsonArray(
                                    addresses().stream().map(BsonString::new).toList()))
                    .append("me", new BsonString(member.address()))
                    .append("topologyVersion", version())
                    .append("maxBsonObjectSize", new BsonInt32(16 << 20))
                    .append("maxMessageSizeBytes", new BsonInt32(48_000_000))
                    .append("maxWriteBatchSize", new BsonInt32(100_000))
                    .append("lastWrite", new BsonDocument("lastWriteDate", new BsonDateTime(0)))
                    .append("minWireVersion", new BsonInt32(0))
                    .append("maxWireVersion", new BsonInt32(LIKE_MONGODB_7))
                    .append("ok", new BsonDouble(1));
            primary.ifPresent(it -> hello.append("primary", new BsonString(it.address())));
            return leads ? hello.append("electionId", new BsonObjectId(election)) : hello;
        } finally {
            lock.unlock();
        }
    }

    private void awaitAnother(BsonDocument request) {
        var known = request.getDocument("topologyVersion").getInt64("counter").getValue();
        var left = TimeUnit.MILLISECONDS.toNanos(
                request.getNumber("maxAwaitTimeMS", new BsonInt32(0)).longValue());
        try {
            while (known == version && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    BsonDocument version() {
        lock.lock();
        try {
            return new BsonDocument("processId", process).append("counter", new BsonInt64(version));
        } finally {
            lock.unlock();
        }
    }

    /** How a member refuses what only a primary does. */
    BsonDocument refusal(int code, String name) {
        return new BsonDocument("ok", new BsonDouble(0))
                .append("errmsg", new BsonString("not primary"))
                .append("code", new BsonInt32(code))
                .append("codeName", new BsonString(name))
                .append("topologyVersion", version());
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
