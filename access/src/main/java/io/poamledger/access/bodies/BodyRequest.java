package io.poamledger.access.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose body is there. It looks like one that has just come in, also to filters that pass over dispatched ones. */
final class BodyRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private final ReceivedBody body;
    private FormFields form = FormFields.NONE;
    private @Nullable ServletInputStream stream;
    private @Nullable BufferedReader reader;

    BodyRequest(HttpServletRequest request, ReceivedBody body) {
        super(request);
        this.body = body;
    }

    /** The body has come whole, and is this form. */
    BodyRequest with(FormFields received) {
        form = received;
        return this;
    }

    @Override
    public void close() throws IOException {
        try (body) {
            form.deleteFiles();
        }
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public int getContentLength() {
        return (int) body.size();
    }

    @Override
    public long getContentLengthLong() {
        return body.size();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(body.open());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            var named = getCharacterEncoding();
            reader = new BufferedReader(
                    new InputStreamReader(getInputStream(), named == null ? UTF_8 : Charset.forName(named)));
        }
        return reader;
    }

    /** The container has given its stream away, so it looks for parameters in the address only. */
    @Override
    public Map<String, String[]> getParameterMap() {
        var all = new LinkedHashMap<>(super.getParameterMap());
        form.values().forEach((name, values) -> all.merge(name, values.toArray(String[]::new), BodyRequest::both));
        return Collections.unmodifiableMap(all);
    }

    private static String[] both(String[] first, String[] second) {
        var both = new ArrayList<>(Arrays.asList(first));
        both.addAll(Arrays.asList(second));
        return both.toArray(String[]::new);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return List.copyOf(form.parts());
    }

    @Override
    public @Nullable Part getPart(String name) {
        return form.parts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static final class Stream extends ServletInputStream {

        private final InputStream in;
        private boolean finished;

        Stream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var b = in.read();
            finished = b < 0;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var n = in.read(into, offset, length);
            finished = n < 0;
            return n;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is there already; it can be read at once");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
