package io.poamledger.access.views;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.accounts.AccountsDatabase;
import io.poamledger.events.organisation.AccountId;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people want to see again, under names of their own. It is theirs, not the ledger's: there is no event of it. */
@Component
@AccountsKept(Where.HERE)
public final class SavedViews {

    /** As many has an account at most. */
    public static final int MOST = 20;

    private static final int NAME = 60;
    private static final Pattern ADDRESS =
            Pattern.compile("/register(\\?(?:[A-Za-z0-9&=+.,_~:*!'()@$;-]|%[0-9A-Fa-f]{2}){0,2000}+)?");

    private final JdbcClient jdbc;

    SavedViews(AccountsDatabase database) {
        this.jdbc = database.jdbc();
    }

    /** By name. */
    public List<SavedView> of(AccountId account) {
        return jdbc.sql("SELECT name, address FROM saved_view WHERE account_id = ? ORDER BY name")
                .param(account.value())
                .query((row, _) -> new SavedView(row.getString("name"), row.getString("address")))
                .list();
    }

    /** Keeps it in place of the one of that name; whether there was room for it, and it is the address of a list. */
    boolean keep(AccountId account, String name, String address) {
        var called = name.strip();
        if (called.isEmpty()
                || called.length() > NAME
                || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        return jdbc.sql("""
                        INSERT INTO saved_view (account_id, name, address)
                        SELECT :account, :name, :address
                        WHERE (SELECT count(*) FROM saved_view WHERE account_id = :account AND name <> :name) < :most
                        ON CONFLICT (account_id, name) DO UPDATE SET address = excluded.address""")
                        .param("account", account.value())
                        .param("name", called)
                        .param("address", address)
                        .param("most", MOST)
                        .update()
                > 0;
    }

    void remove(AccountId account, String name) {
        jdbc.sql("DELETE FROM saved_view WHERE account_id = ? AND name = ?")
                .params(account.value(), name.strip())
                .update();
    }
}
