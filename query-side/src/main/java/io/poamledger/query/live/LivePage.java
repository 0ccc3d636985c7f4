package io.poamledger.query.live;

import io.poamledger.access.CurrentCaller;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where open pages listen: server-sent events named {@code position}, each with how many events of the ledger every answer contains by then. */
@RestController
final class LivePage {

    /** Tells nginx to hand on each event as it comes. */
    private static final String NOT_BUFFERED = "X-Accel-Buffering";

    private final Listeners listeners;
    private final CurrentCaller callers;

    LivePage(Listeners listeners, CurrentCaller callers) {
        this.listeners = listeners;
        this.callers = callers;
    }

    @GetMapping("/live")
    ResponseEntity<SseEmitter> listen() throws IOException {
        return listeners
                .add(callers.get().account())
                .map(page -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .cacheControl(CacheControl.noStore())
                        .header(NOT_BUFFERED, "no")
                        .body(page))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "60")
                        .build());
    }
}
