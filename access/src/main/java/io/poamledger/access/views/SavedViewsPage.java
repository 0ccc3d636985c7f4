package io.poamledger.access.views;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Keeps and forgets one's own views; the list itself shows them. */
@Controller
@AccountsKept(Where.HERE)
final class SavedViewsPage {

    private final SavedViews views;

    SavedViewsPage(SavedViews views) {
        this.views = views;
    }

    /** For programs. */
    @GetMapping("/api/me/views")
    @ResponseBody
    List<SavedView> own(Caller caller) {
        return views.of(caller.account());
    }

    @PostMapping("/account/views")
    ResponseEntity<Void> keep(Caller caller, @RequestParam String name, @RequestParam String address) {
        if (!views.keep(caller.account(), name, address)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "A view has a name of up to 60 characters and the address of the register as it is shown, and there are at most "
                            + SavedViews.MOST + " of them: forget one first");
        }
        return to(address);
    }

    @PostMapping("/account/views/forget")
    ResponseEntity<Void> forget(Caller caller, @RequestParam String name) {
        views.remove(caller.account(), name);
        return to("/register");
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
