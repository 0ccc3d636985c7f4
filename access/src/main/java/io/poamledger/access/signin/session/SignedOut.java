package io.poamledger.access.signin.session;

import io.poamledger.access.accounts.AccountsDatabase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that were signed out: a copy of their cookie lets nobody in. Forgotten when they would be over anyway. */
@Component
public final class SignedOut {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignedOut(AccountsDatabase database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    void add(Session session) {
        jdbc.sql("DELETE FROM signed_out WHERE until < ?").param(clock.millis()).update();
        jdbc.sql("INSERT OR IGNORE INTO signed_out (sign_in, until) VALUES (?, ?)")
                .params(session.id(), session.ends().toEpochMilli())
                .update();
    }

    public boolean contains(Session session) {
        return jdbc.sql("SELECT count(*) FROM signed_out WHERE sign_in = ?")
                        .param(session.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
