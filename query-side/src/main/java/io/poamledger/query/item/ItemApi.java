package io.poamledger.query.item;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.reviews.Decided;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One item for programs. The tag of the answer is the version that {@code If-Match} of a command expects. */
@RestController
final class ItemApi {

    private final ItemLookup lookup;
    private final CurrentCaller callers;

    ItemApi(ItemLookup lookup, CurrentCaller callers) {
        this.lookup = lookup;
        this.callers = callers;
    }

    @GetMapping("/api/items/{system}/{number}")
    @AsOf.Asked
    @By.Asked
    ResponseEntity<ItemAnswer> item(@PathVariable String system, @PathVariable String number, Parameters asked) {
        return answer(lookup.find(callers.get(), system, number, asked));
    }

    /** The item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/api/items/{label}")
    @AsOf.Asked
    @By.Asked
    ResponseEntity<ItemAnswer> item(@PathVariable String label, Parameters asked) {
        return answer(lookup.find(callers.get(), label, asked));
    }

    /** What reviews decided about the item, newest first. */
    @GetMapping("/api/items/{system}/{number}/decisions")
    @AsOf.Asked
    @By.Asked
    List<Decided> decisions(@PathVariable String system, @PathVariable String number, Parameters asked) {
        return lookup.decided(lookup.find(callers.get(), system, number, asked), callers.get(), asked);
    }

    /** Of the item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/api/items/{label}/decisions")
    @AsOf.Asked
    @By.Asked
    List<Decided> decisions(@PathVariable String label, Parameters asked) {
        return lookup.decided(lookup.find(callers.get(), label, asked), callers.get(), asked);
    }

    private static ResponseEntity<ItemAnswer> answer(ItemAnswer answer) {
        return ResponseEntity.ok().eTag("\"" + answer.item().version() + "\"").body(answer);
    }
}
