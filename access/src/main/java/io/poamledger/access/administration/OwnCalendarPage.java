package io.poamledger.access.administration;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import io.poamledger.access.OwnAddress;
import io.poamledger.access.tokens.CalendarFeeds;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secret address of one's own dates. */
@Controller
@AccountsKept(Where.HERE)
final class OwnCalendarPage {

    private final CalendarFeeds feeds;
    private final OwnAddress address;

    OwnCalendarPage(CalendarFeeds feeds, OwnAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping("/account/calendar")
    ModelAndView calendar(Caller caller) {
        return page(caller, "");
    }

    @PostMapping("/account/calendar")
    ModelAndView open(Caller caller, HttpServletRequest request) {
        var secret = feeds.open(caller.account());
        return page(caller, address.of(request, "/calendar/" + secret + ".ics").toString());
    }

    @PostMapping("/account/calendar/withdraw")
    ModelAndView withdraw(Caller caller) {
        feeds.withdraw(caller.account());
        return Redirect.to("/account/calendar");
    }

    private ModelAndView page(Caller caller, String opened) {
        var feed = feeds.of(caller.account());
        return new ModelAndView("access/calendar")
                .addObject("opened", opened)
                .addObject("made", ShownTime.of(feed.map(CalendarFeeds.Feed::madeAt)))
                .addObject("fetched", ShownTime.of(feed.flatMap(CalendarFeeds.Feed::lastFetched)));
    }
}
