package io.poamledger.access.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AskingTheProviderTest {

    /** The request's own time limit would end with the headers. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void ends_when_an_answer_begins_and_never_ends() throws IOException {
        try (var provider = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> beginsAnAnswer(provider), Thread.ofPlatform()::start);
            var address = URI.create("http://127.0.0.1:" + provider.getLocalPort() + "/.well-known");
            assertThatIOException()
                    .isThrownBy(() -> new ProviderHttp().get(address))
                    .withMessageContaining("no whole answer");
        }
    }

    private static void beginsAnAnswer(ServerSocket provider) {
        try (var connection = provider.accept()) {
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"issuer\":".getBytes(US_ASCII));
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
