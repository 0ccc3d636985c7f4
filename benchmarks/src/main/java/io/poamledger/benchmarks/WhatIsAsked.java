package io.poamledger.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The answers that people and programs wait for, over an {@link InventedLedger}: the API's, and the pages as one owner and as a manager get them. */
final class WhatIsAsked {

    private static final int WARM_UP = 20;
    private static final int PAGES_DEEP = 100;

    private final InstalledServer server;
    private final Setting setting;
    private final int items;
    private final Random random = new Random(1);

    WhatIsAsked(InstalledServer server, Setting setting, int items) {
        this.server = server;
        this.setting = setting;
        this.items = items;
    }

    void ask() throws Exception {
        System.out.printf("  %-42s %8s %8s %8s %8s ms%n", "", "p50", "p95", "p99", "max");
        answers();
        System.out.printf("  %-42s %8s %8s %8s %8s ms %6s%n", "pages", "p50", "p95", "p99", "max", "KB");
        pages("an owner", server.as("owner-3", "OWNER"));
        pages("a manager", server.as("a-manager", "COMPLIANCE_MANAGER"));
    }

    private void answers() throws Exception {
        ask("register, first page", () -> "/api/register");
        ask("register, one system, overdue", () -> "/api/register?overdue=true&system=" + aSystem());
        ask("register, one owner", () -> "/api/register?owner=" + anOwner());
        ask("register, one risk, one family", () -> "/api/register?risk=HIGH&family=3.13");
        ask("register, words", () -> "/api/register?q=" + words());
        var deep = deepCursor();
        ask("register, a page far down", () -> "/api/register?cursor=" + deep);
        ask("overdue", () -> "/api/overdue");
        ask("overdue, one system", () -> "/api/overdue?system=" + aSystem());
        ask("figures", () -> "/api/figures");
        ask("figures, one system", () -> "/api/figures?system=" + aSystem());
        ask("portfolio", () -> "/api/portfolio");
        ask("portfolio as of a day", () -> "/api/portfolio?asOf=" + aDay());
        ask("portfolio, difference of a month", () -> "/api/portfolio/diff?" + aMonthOfDays());
        ask("register as of a day, first page", () -> "/api/register?asOf=" + aDay());
        ask("register as of a day, one owner", () -> "/api/register?asOf=" + aDay() + "&owner=" + anOwner());
        ask("item", () -> "/api/items/" + anItem());
        ask("item as of a day", this::anItemAsOf);
        ask("history of an item", () -> "/api/items/" + anItem() + "/history");
        ask("history, 1,000 events, first 100", () -> busiest() + "/history");
        ask("history, 1,000 events, all", () -> busiest() + "/history?limit=1000");
        ask("as of a day, 1,000 events", () -> busiest() + "?asOf=" + aDay());
        ask("step of the player, 1,000 events", () -> busiest() + "/replay?asOf=" + aDay());
    }

    /** @param who in words, to whom each of them is shown */
    private void pages(String who, InstalledServer.Reader reader) throws Exception {
        System.out.println("  " + who);
        look(reader, "today", () -> "/");
        look(reader, "my work", () -> "/mine");
        look(reader, "register", () -> "/register");
        look(reader, "register, one system", () -> "/register?system=" + aSystem());
        look(reader, "register, words", () -> "/register?q=" + words());
        look(reader, "register as Gantt", () -> "/register?view=gantt&system=" + aSystem());
        look(reader, "register as of a day", () -> "/register?asOf=" + aDay());
        look(reader, "overdue", () -> "/overdue");
        look(reader, "search: words", () -> "/search?q=" + words());
        look(reader, "search: a requirement", () -> "/search?q=3.13.11");
        look(reader, "search: an artifact", () -> "/search?q=check.txt");
        look(reader, "item", () -> "/items/" + anItem());
        look(reader, "item of 1,000 events", () -> page(busiest()));
        look(reader, "item of 1,000 events as of a day", () -> page(busiest()) + "?asOf=" + aDay());
        look(reader, "step of an item's player, 1,000 events", () -> page(busiest()) + "/replay?asOf=" + aDay());
        look(reader, "step of the portfolio's player", () -> "/replay?asOf=" + aDay());
        look(reader, "difference of a month", () -> "/difference?" + aMonthOfDays());
        look(reader, "portfolio as of a day", () -> "/as-of?asOf=" + aDay());
        look(reader, "figures", () -> "/figures");
        look(
                reader,
                "figures, explained, one system",
                () -> "/figures/explain?system=" + aSystem() + "&month=" + aMonth());
        look(reader, "timeline", () -> "/timeline");
        look(reader, "timeline, one system", () -> "/timeline?system=" + aSystem());
        look(reader, "slip ledger", () -> "/timeline/slips");
        look(reader, "slip ledger, one system", () -> "/timeline/slips?system=" + aSystem());
        look(reader, "promises", () -> "/promises");
        look(reader, "backdating", () -> "/backdating");
        look(reader, "management attention", () -> "/reports/management-attention?system=" + aSystem());
        look(reader, "reviews", () -> "/reviews?system=" + aSystem());
        look(reader, "review room", () -> "/reviews/room?system=" + aSystem());
        look(reader, "resources", () -> "/resources");
        look(reader, "evidence", () -> "/evidence");
        look(reader, "evidence, coverage", () -> "/evidence/coverage");
        look(reader, "assessor's desk", () -> "/desk?system=" + aSystem());
        look(reader, "180 days, all", () -> "/cockpit");
        look(reader, "180 days, one system", () -> "/systems/" + aSystem() + "/cockpit");
        look(reader, "assessment", () -> "/systems/" + aSystem() + "/assessment");
        look(reader, "status", () -> "/systems/" + aSystem() + "/status");
        look(reader, "forecast of a system", () -> "/systems/" + aSystem() + "/forecast");
        look(reader, "systems", () -> "/systems");
    }

    private void ask(String what, Supplier<String> path) throws Exception {
        Clients.run(1, WARM_UP, (_, _) -> server.get(path.get()));
        tell(what, Clients.run(1, setting.number("asks", 200), (_, _) -> server.get(path.get())));
    }

    /** As a browser asks; beside its time stands the most that went over the wire. */
    private void look(InstalledServer.Reader reader, String what, Supplier<String> path) throws Exception {
        var largest = new AtomicLong();
        InstalledServer.Reader measured = asked -> {
            var size = reader.size(asked);
            largest.accumulateAndGet(size, Math::max);
            return size;
        };
        Clients.run(1, WARM_UP / 4, (_, _) -> measured.size(path.get()));
        tell(what, Clients.run(1, setting.number("looks", 40), (_, _) -> measured.size(path.get())), largest.get());
    }

    /** A cursor so many pages of 500 down; the last page's where there are fewer. */
    private String deepCursor() throws IOException, InterruptedException {
        var cursor = "";
        for (var page = 0; page < PAGES_DEEP; page++) {
            var next = server.json("/api/register?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .path("next");
            if (next.asString("").isEmpty()) {
                break;
            }
            cursor = next.asString();
        }
        return cursor;
    }

    private String anItem() {
        return InventedLedger.item(1 + random.nextInt(items - 1)).toString();
    }

    private static String busiest() {
        return "/api/items/" + InventedLedger.item(0);
    }

    /** Where people look at what an answer of the API is about. */
    private static String page(String answer) {
        return answer.substring("/api".length());
    }

    /** Any item on any day since it was opened. */
    private String anItemAsOf() {
        var index = 1 + random.nextInt(items - 1);
        var age = (int) (365L * (items - index) / items);
        return "/api/items/" + InventedLedger.item(index) + "?asOf=" + today().minusDays(random.nextInt(age + 1));
    }

    private LocalDate aDay() {
        return today().minusDays(random.nextInt(300));
    }

    private String aMonthOfDays() {
        var from = today().minusDays(40 + random.nextInt(260));
        return "from=" + from + "&to=" + from.plusDays(30);
    }

    private YearMonth aMonth() {
        return YearMonth.from(today().minusDays(31 + random.nextInt(250)));
    }

    private String words() {
        return "router+patches+" + random.nextInt(997);
    }

    private String aSystem() {
        return InventedLedger.system(random.nextInt(InventedLedger.SYSTEMS)).value();
    }

    private String anOwner() {
        return InventedLedger.owner(random.nextInt(InventedLedger.OWNERS)).replace(' ', '+');
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static void tell(String what, Timed timed) {
        System.out.printf(
                "  %-42s %8.1f %8.1f %8.1f %8.1f%n",
                what, timed.median(), timed.percentile(95), timed.percentile(99), timed.percentile(100));
    }

    private static void tell(String what, Timed timed, long bytes) {
        System.out.printf(
                "  %-42s %8.1f %8.1f %8.1f %8.1f    %6.1f%n",
                what,
                timed.median(),
                timed.percentile(95),
                timed.percentile(99),
                timed.percentile(100),
                bytes / 1024.0);
    }
}
