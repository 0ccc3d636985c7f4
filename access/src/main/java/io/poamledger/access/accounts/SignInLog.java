package io.poamledger.access.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every attempt to sign in through this node, successful or not. What was typed as a password is never in it. */
@Component
public final class SignInLog {

    private static final Pattern LIKE_AN_ID = Pattern.compile("[A-Za-z0-9._@-]{1,100}");

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLog(AccountsDatabase database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** How an attempt ended. */
    public enum Outcome {
        /** The password was right, or the provider said who it is. */
        SIGNED_IN,
        /** It was not, or it did not, or there is no such account, or it cannot be used. */
        REFUSED,
        /** As {@link #REFUSED}, and the next attempts have to wait. */
        REFUSED_AND_BLOCKED,
        /** A one-time link was used. */
        WELCOMED,
        /** The password was changed. */
        PASSWORD_CHANGED,
        /** Somebody signed out. */
        SIGNED_OUT
    }

    /**
     * One line.
     *
     * @param subject the account id as it was typed, or {@code (no account id)} for what cannot be one: people type
     *     their password into the wrong field
     */
    public record Line(Instant at, String subject, String address, Outcome outcome) {}

    /** Adds a line. */
    public void add(String subject, String address, Outcome outcome) {
        jdbc.sql("INSERT INTO sign_in (at, subject, address, outcome) VALUES (?, ?, ?, ?)")
                .params(clock.millis(), shown(subject), address, outcome.name())
                .update();
    }

    /** The latest lines, newest first. */
    public List<Line> latest(int number) {
        return jdbc.sql("SELECT at, subject, address, outcome FROM sign_in ORDER BY number DESC LIMIT ?")
                .param(number)
                .query((row, _) -> new Line(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("subject"),
                        row.getString("address"),
                        Outcome.valueOf(row.getString("outcome"))))
                .list();
    }

    private static String shown(String subject) {
        return LIKE_AN_ID.matcher(subject).matches() ? subject : "(no account id)";
    }
}
