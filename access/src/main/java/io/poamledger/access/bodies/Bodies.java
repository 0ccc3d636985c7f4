package io.poamledger.access.bodies;

import io.poamledger.access.Network;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Stands before everything else and lets a request in when its body is there. Who sent it is known from its head, and so is
 * how much they may send and for how long; a slow sender keeps a connection waiting, but never a thread.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Bodies implements Filter {

    private final Doorkeeper doorkeeper;
    private final List<FileDoor> doors;
    private final Places places;
    private final Allowance strangers;

    Bodies(Doorkeeper doorkeeper, ObjectProvider<FileDoor> doors, Places places, Allowance strangers) {
        this.doorkeeper = doorkeeper;
        this.doors = doors.stream().toList();
        this.places = places;
        this.strangers = strangers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        try {
            if (hasBody(http)) {
                withBody(http, answer, chain);
            } else {
                chain.doFilter(readable(http), answer);
            }
        } catch (Refused refusal) {
            refusal.tell(doorkeeper, answer);
        }
    }

    private void withBody(HttpServletRequest http, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException, Refused {
        var in = http.getInputStream();
        var body = new ReceivedBody(folder(http));
        var account = doorkeeper.sender(http);
        var allowance = allowance(http, account);
        if (cameWithItsHead(http, in, body, allowance)) {
            carryOut(http, response, body, chain);
        } else {
            receive(http, response, in, body, account, allowance);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** The container removes what is left here when it starts anew. */
    private static Path folder(HttpServletRequest request) {
        return ((File) request.getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private Allowance allowance(HttpServletRequest request, Optional<String> account) {
        if (account.isEmpty()) {
            return strangers;
        }
        return door(request).map(Allowance::at).orElse(Allowance.KNOWN);
    }

    private Optional<FileDoor> door(HttpServletRequest request) {
        return doors.stream()
                .filter(door -> door.path().equals(request.getRequestURI()))
                .findFirst();
    }

    /** Takes what is there without waiting, as long as it needs no file: of nearly every command and form that is all. */
    private static boolean cameWithItsHead(
            HttpServletRequest request, ServletInputStream in, ReceivedBody body, Allowance allowance)
            throws IOException, Refused {
        var announced = request.getContentLengthLong();
        var buffer = new byte[8 << 10];
        var most = Math.min(allowance.mostBytes(), ReceivedBody.MOST_IN_MEMORY);
        while (body.size() < announced && body.size() + buffer.length <= most && in.available() > 0) {
            body.add(buffer, read(in, buffer, body));
        }
        return body.size() == announced;
    }

    private static int read(ServletInputStream in, byte[] buffer, ReceivedBody body) throws IOException, Refused {
        try {
            return in.read(buffer);
        } catch (IOException _) {
            body.close();
            throw Refused.cutOff();
        }
    }

    private void carryOut(HttpServletRequest http, HttpServletResponse response, ReceivedBody body, FilterChain chain)
            throws IOException, ServletException, Refused {
        try (var whole = new BodyRequest(http, body)) {
            chain.doFilter(readable(whole.with(form(http, body))), response);
        }
    }

    private void receive(
            HttpServletRequest http,
            HttpServletResponse response,
            ServletInputStream in,
            ReceivedBody body,
            Optional<String> account,
            Allowance allowance)
            throws IOException {
        var sender = account.map(id -> "account " + id).orElseGet(() -> "network " + Network.of(http.getRemoteAddr()));
        var admitted = places.take(sender, allowance);
        var whole = new BodyRequest(http, body);
        var waiting = http.startAsync(whole, response);
        var receiving = new Receiving(
                waiting,
                in,
                body,
                whole,
                allowance,
                doorkeeper,
                admitted ? () -> places.giveBack(sender, allowance) : () -> {},
                () -> goOn(http, whole, body, waiting));
        receiving.begin();
        if (!admitted) {
            receiving.refuse(new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Too many at once",
                    "So many bodies are being sent at this moment that no more are taken."
                            + " Try again in a few seconds."));
        } else if (http.getContentLengthLong() > allowance.mostBytes()) {
            receiving.refuse(Refused.tooLarge(allowance.words()));
        }
    }

    private void goOn(HttpServletRequest http, BodyRequest whole, ReceivedBody body, AsyncContext waiting)
            throws Refused {
        readable(whole.with(form(http, body)));
        waiting.dispatch();
    }

    /** Here, before a controller asks for a parameter: the container's own complaint would be taken for a fault of ours. */
    private static HttpServletRequest readable(HttpServletRequest request) throws Refused {
        try {
            request.getParameterMap();
            return request;
        } catch (InvalidParameterException _) {
            throw Refused.malformed("The address is not written as addresses are: its parameters cannot be read.");
        }
    }

    private FormFields form(HttpServletRequest http, ReceivedBody body) throws Refused {
        try {
            return parsed(http, body);
        } catch (IOException e) {
            throw Refused.fault(e);
        }
    }

    private FormFields parsed(HttpServletRequest http, ReceivedBody body) throws IOException, Refused {
        var type =
                String.valueOf(http.getContentType()).toLowerCase(Locale.ROOT).strip();
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return FormFields.ofParts(body, http.getContentType(), folder(http));
        }
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        && door(http).isEmpty()
                ? FormFields.ofUrlEncoded(body)
                : FormFields.NONE;
    }
}
