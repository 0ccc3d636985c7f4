package io.poamledger.query.item;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.forecast.Forecast;
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

    /** When the work on the item ends, as the system's own history has it. */
    @GetMapping("/api/items/{system}/{number}/forecast")
    @AsOf.Asked
    @By.RecordedOnly
    Forecast forecast(@PathVariable String system, @PathVariable String number, Parameters asked) {
        return forecast(lookup.find(callers.get(), system, number, asked), asked);
    }

    /** Of the item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/api/items/{label}/forecast")
    @AsOf.Asked
    @By.RecordedOnly
    Forecast forecast(@PathVariable String label, Parameters asked) {
        return forecast(lookup.find(callers.get(), label, asked), asked);
    }

    private Forecast forecast(ItemAnswer answer, Parameters asked) {
        return lookup.forecast(answer, asked).orElse(Forecast.OF_NOTHING);
    }

    private static ResponseEntity<ItemAnswer> answer(ItemAnswer answer) {
        return ResponseEntity.ok().eTag("\"" + answer.item().version() + "\"").body(answer);
    }
}
