package io.poamledger.access.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.poamledger.accesstest.RawRequest;
import io.poamledger.accesstest.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrangersAtOnceTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String COMMAND = "POST /api/commands/Anything";
    private static final String[] BEHIND_A_PROXY = {"--server.forward-headers-strategy=native"};
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void eight_of_an_address_send_and_the_ninth_is_told_to_come_back() {
        try (var server = patient()) {
            var senders = eightSendersAt(server, "198.51.100.1");
            try (var ninth = new RawRequest(server.at("/"), "POST /signin", FORM, "Content-Length: 4")) {
                assertThat(ninth.answerHead()).startsWith("HTTP/1.1 503").contains("Retry-After: 5");
                try (var known =
                        RawRequest.announced(server.at("/"), COMMAND, "{}", ReceivingBodiesTest.bearer(server))) {
                    assertThat(known.sends("{}").answer()).startsWith("HTTP/1.1 200");
                }
                assertThat(senders.getFirst().sends("id=a").answer()).startsWith("HTTP/1.1 401");
                try (var next = RawRequest.announced(server.at("/"), COMMAND, "{}")) {
                    assertThat(next.sends("{}").answer()).startsWith("HTTP/1.1 401");
                }
            } finally {
                senders.forEach(RawRequest::close);
            }
        }
    }

    @Test
    void a_forwarded_address_does_not_count_without_a_proxy() {
        try (var server = patient()) {
            assertThat(besideEight(server, "198.51.100.1", "198.51.100.2")).startsWith("HTTP/1.1 503");
        }
    }

    @Test
    void a_forwarded_address_counts_behind_a_proxy() {
        try (var server = patient(BEHIND_A_PROXY)) {
            assertThat(besideEight(server, "198.51.100.1", "198.51.100.2")).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void all_addresses_of_an_IPv6_network_count_as_one() {
        try (var server = patient(BEHIND_A_PROXY)) {
            assertThat(besideEight(server, "2001:db8:0:1::%d", "2001:db8:0:1:ffff::9"))
                    .startsWith("HTTP/1.1 503");
            assertThat(besideEight(server, "2001:db8:0:1::%d", "2001:db8:0:2::9"))
                    .startsWith("HTTP/1.1 401");
        }
    }

    /** A server that lets strangers take as long as the slowest machine needs. */
    private TestServer patient(String... settings) {
        var stranger = Allowance.STRANGER;
        var patient = new Allowance(stranger.mostBytes(), LONGEST, stranger.atOnce(), stranger.atOnceInAll());
        return new TestServer(
                folder,
                context -> context.registerBean(Allowance.class, () -> patient, bean -> bean.setPrimary(true)),
                settings);
    }

    private static String besideEight(TestServer server, String addresses, String another) {
        var senders = eightSendersAt(server, addresses);
        try (var other = new RawRequest(
                server.at("/"), "POST /signin", FORM, "Transfer-Encoding: chunked", "X-Forwarded-For: " + another)) {
            return other.sends("4\r\nid=a\r\n0\r\n\r\n").answerHead();
        } finally {
            senders.forEach(RawRequest::close);
        }
    }

    /** All let in, and all waiting with their bodies. */
    private static List<RawRequest> eightSendersAt(TestServer server, String addresses) {
        var places = server.bean(Places.class);
        await().atMost(LONGEST).until(() -> places.taken() == 0);
        var senders = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> RawRequest.announced(
                        server.at("/"), "POST /signin", "id=a", FORM, "X-Forwarded-For: " + addresses.formatted(n)))
                .toList();
        await().atMost(LONGEST).until(() -> places.taken() == 8);
        return senders;
    }
}
