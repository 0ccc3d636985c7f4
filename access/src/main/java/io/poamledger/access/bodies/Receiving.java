package io.poamledger.access.bodies;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * One body on its way in. Whenever bytes have come, a thread takes them and leaves; when all are there the request is carried
 * out. Who is refused gets the answer at once, and whatever they go on to send is thrown away before the connection is closed,
 * for as long as the body might have taken: closed at once, many would lose the answer.
 */
final class Receiving implements ReadListener, AsyncListener {

    /** What is done with a body that has come whole. */
    interface Then {
        void goOn() throws Refused;
    }

    private static final String RETRY_AFTER_SECONDS = "5";

    private final AsyncContext request;
    private final ServletInputStream in;
    private final ReceivedBody body;
    private final BodyRequest whole;
    private final Allowance allowance;
    private final Doorkeeper doorkeeper;
    private final Runnable ended;
    private final Then then;
    private final byte[] buffer = new byte[8 << 10];
    private boolean refused;
    private boolean over;

    /** @param ended is run once, when nothing more is taken, whatever the reason */
    Receiving(
            AsyncContext request,
            ServletInputStream in,
            ReceivedBody body,
            BodyRequest whole,
            Allowance allowance,
            Doorkeeper doorkeeper,
            Runnable ended,
            Then then) {
        this.request = request;
        this.in = in;
        this.body = body;
        this.whole = whole;
        this.allowance = allowance;
        this.doorkeeper = doorkeeper;
        this.ended = ended;
        this.then = then;
    }

    void begin() {
        request.setTimeout(allowance.time().toMillis());
        request.addListener(this);
        in.setReadListener(this);
    }

    /** Sends the sender away; nothing more is taken. */
    void refuse(Refused refusal) throws IOException {
        if (!refused) {
            refused = true;
            end();
            var response = (HttpServletResponse) request.getResponse();
            response.setHeader(HttpHeaders.CONNECTION, "close");
            if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
            refusal.tell(doorkeeper, response);
            response.flushBuffer();
        }
    }

    private void end() {
        if (!over) {
            over = true;
            ended.run();
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (in.isReady()) {
            var n = in.read(buffer);
            if (n < 0) {
                return;
            }
            take(n);
        }
    }

    private void take(int n) throws IOException {
        if (!refused && body.size() + n > allowance.mostBytes()) {
            refuse(Refused.tooLarge(allowance.words()));
        } else if (!refused) {
            keep(n);
        }
    }

    private void keep(int n) throws IOException {
        try {
            body.add(buffer, n);
        } catch (Refused noRoom) {
            refuse(noRoom);
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        end();
        if (refused) {
            request.complete();
        } else {
            goOn();
        }
    }

    /** Here, because the container would close the connection without a word over whatever is thrown from here. */
    private void goOn() throws IOException {
        try {
            then.goOn();
        } catch (Refused refusal) {
            refuse(refusal);
            request.complete();
        } catch (RuntimeException fault) {
            refuse(Refused.fault(fault));
            request.complete();
        }
    }

    /** The sender is gone, or stopped in the middle of the body: then there may still be somebody who reads the answer. */
    @Override
    public void onError(Throwable gone) {
        if (over && !refused) {
            return;
        }
        try {
            refuse(Refused.cutOff());
        } catch (IOException _) {
            // Nobody reads the answer either.
        }
        end();
        request.complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        if (over && !refused) {
            return;
        }
        refuse(new Refused(
                HttpStatus.REQUEST_TIMEOUT,
                "Too slow",
                "The body did not come within " + allowance.time().toSeconds()
                        + " seconds; nothing of it was kept. Send it again."));
        request.complete();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        end();
        whole.close();
    }
}
