package io.poamledger.access.bodies;

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

    Bodies(Doorkeeper doorkeeper, ObjectProvider<FileDoor> doors, Places places) {
        this.doorkeeper = doorkeeper;
        this.doors = doors.stream().toList();
        this.places = places;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (!hasBody(http)) {
            try {
                readable(http);
            } catch (FormFields.Broken broken) {
                refuseForm((HttpServletResponse) response, broken);
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        var in = http.getInputStream();
        var body = new ReceivedBody(folder(http));
        var account = doorkeeper.sender(http);
        var allowance = allowance(http, account);
        if (cameWithItsHead(http, in, body, allowance)) {
            carryOut(http, (HttpServletResponse) response, body, chain);
        } else {
            receive(http, (HttpServletResponse) response, in, body, account, allowance);
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
            return Allowance.STRANGER;
        }
        return door(request).map(Allowance::at).orElse(Allowance.KNOWN);
    }

    private Optional<FileDoor> door(HttpServletRequest request) {
        return doors.stream()
                .filter(door -> door.path().equals(request.getRequestURI()))
                .findFirst();
    }

    /** Takes what is there without waiting: of nearly every command and form that is all. */
    private static boolean cameWithItsHead(
            HttpServletRequest request, ServletInputStream in, ReceivedBody body, Allowance allowance)
            throws IOException {
        var announced = request.getContentLengthLong();
        var buffer = new byte[8 << 10];
        while (body.size() < announced && body.size() + buffer.length <= allowance.mostBytes() && in.available() > 0) {
            body.add(buffer, in.read(buffer));
        }
        return body.size() == announced;
    }

    private void carryOut(HttpServletRequest http, HttpServletResponse response, ReceivedBody body, FilterChain chain)
            throws IOException, ServletException {
        try (var whole = new BodyRequest(http, body)) {
            chain.doFilter(readable(whole.with(form(http, body))), response);
        } catch (FormFields.Broken broken) {
            refuseForm(response, broken);
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
        var sender = account.map(id -> "account " + id).orElseGet(() -> "address " + http.getRemoteAddr());
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
            receiving.refuse(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Too many at once",
                    "So many bodies are being sent at this moment that no more are taken. Try again in a few seconds.");
        } else if (http.getContentLengthLong() > allowance.mostBytes()) {
            receiving.refuse(HttpStatus.CONTENT_TOO_LARGE, "Too large", tooLarge(allowance));
        }
    }

    static String tooLarge(Allowance allowance) {
        return "The body has more than the " + allowance.mostBytes() + " bytes that are taken here"
                + (allowance == Allowance.STRANGER ? " from somebody who is not signed in." : ".");
    }

    private void goOn(HttpServletRequest http, BodyRequest whole, ReceivedBody body, AsyncContext waiting)
            throws IOException {
        try {
            readable(whole.with(form(http, body)));
            waiting.dispatch();
        } catch (FormFields.Broken broken) {
            refuseForm((HttpServletResponse) waiting.getResponse(), broken);
            waiting.complete();
        }
    }

    /** Here, before a controller asks for a parameter: the container's own complaint would be taken for a fault of ours. */
    private static HttpServletRequest readable(HttpServletRequest request) throws FormFields.Broken {
        try {
            request.getParameterMap();
            return request;
        } catch (InvalidParameterException _) {
            throw new FormFields.Broken("The address is not written as addresses are: its parameters cannot be read.");
        }
    }

    private FormFields form(HttpServletRequest http, ReceivedBody body) throws IOException, FormFields.Broken {
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

    private void refuseForm(HttpServletResponse response, FormFields.Broken broken) throws IOException {
        doorkeeper.refuse(response, HttpStatus.BAD_REQUEST, "Malformed request", String.valueOf(broken.getMessage()));
    }
}
