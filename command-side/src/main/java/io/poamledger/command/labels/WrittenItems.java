package io.poamledger.command.labels;

import io.poamledger.access.Caller;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.ItemLabel;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.ledger.LedgerUnavailable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads items as people write them: {@code ACME-0007}, also by a prefix that the system had once, or {@code acme/7}. */
@Component
public final class WrittenItems {

    private static final char MILESTONE = '#';
    private static final Pattern ID =
            Pattern.compile("(?<![\\w/-])(" + SystemId.FORM + ")/([1-9][0-9]{0,8})(?![\\w/])");

    private final Prefixes prefixes;

    public WrittenItems(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /** As somebody writes them who may read some systems and of others is told nothing. */
    public record By(WrittenItems items, Caller caller) {

        /** @throws IllegalArgumentException it is no item, or of no system that the caller may read */
        public PoamItemId item(String written) {
            return ItemLabel.read(written)
                    .map(label -> items.item(caller, label, written.strip()))
                    .orElseGet(() -> identified(written.strip()));
        }

        private static PoamItemId identified(String written) {
            if (!written.contains("/")) {
                throw new IllegalArgumentException(
                        "An item is written like ACME-0007 or acme-enclave/7, not '" + written + "'");
            }
            return PoamItemId.parse(written);
        }

        /**
         * A sentence with the numbers that people see in place of the ids of items, such as {@code ACME-0007} for {@code acme/7}. What only
         * looks like an id stays, and what they may not read looks like that to them.
         */
        public String shown(String sentence) {
            try {
                return ID.matcher(sentence).replaceAll(id -> Matcher.quoteReplacement(shown(id)));
            } catch (LedgerUnavailable _) {
                return sentence;
            }
        }

        private String shown(MatchResult id) {
            var system = new SystemId(id.group(1));
            return caller.readableSystems().includes(system)
                            && items.prefixes.systems().contains(system)
                    ? new PoamItemId(system, Integer.parseInt(id.group(2))).label(items.prefixes.of(system))
                    : id.group();
        }

        /** @throws IllegalArgumentException likewise */
        public PromiseId promise(String written) {
            var mark = written.indexOf(MILESTONE);
            var item = item(mark < 0 ? written : written.substring(0, mark));
            return PromiseId.parse(
                    item + (mark < 0 ? "" : written.substring(mark).strip()));
        }
    }

    public By by(Caller caller) {
        return new By(this, caller);
    }

    private PoamItemId item(Caller caller, ItemLabel label, String written) {
        return prefixes.systemsWith(label.prefix()).stream()
                .filter(caller.readableSystems()::includes)
                .findFirst()
                .map(system -> new PoamItemId(system, label.number()))
                .orElseThrow(() -> new IllegalArgumentException("'" + written
                        + "' is no item that you may read; no such system numbers its items with " + label.prefix()));
    }

    /** Reads them in JSON; whose they are, the attribute {@link By} says. Without it only ids are read. */
    public static JacksonModule module() {
        return new SimpleModule("items")
                .addDeserializer(PoamItemId.class, new Written<>(PoamItemId.class, By::item, PoamItemId::parse))
                .addDeserializer(PromiseId.class, new Written<>(PromiseId.class, By::promise, PromiseId::parse));
    }

    private static final class Written<T> extends StdDeserializer<T> {

        private final transient BiFunction<By, String, T> byPeople;
        private final transient Function<String, T> byId;

        Written(Class<T> type, BiFunction<By, String, T> byPeople, Function<String, T> byId) {
            super(type);
            this.byPeople = byPeople;
            this.byId = byId;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            var text = json.currentToken().isNumeric() ? json.getString() : json.getValueAsString("");
            try {
                return context.getAttribute(By.class) instanceof By by ? byPeople.apply(by, text) : byId.apply(text);
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(json, String.valueOf(e.getMessage()), e);
            }
        }
    }
}
