package io.poamledger.benchmarks;

import io.poamledger.ledger.axon.EventNames;
import io.poamledger.ledger.axon.LedgerSerializer;
import java.util.Map;
import java.util.Random;

/**
 * The event every contestant stores: about 600 bytes of JSON.
 *
 * @param item the stream it belongs to
 * @param number its sequence there
 * @param weakness a sentence or two
 * @param remediation a few more
 * @param status one of a handful of words
 * @param control a control's number
 */
record BenchmarkEvent(String item, long number, String weakness, String remediation, String status, String control) {

    static final LedgerSerializer SERIALIZER =
            new LedgerSerializer(EventNames.ofFirstRevision(Map.of("Recorded", BenchmarkEvent.class)));

    private static final String[] WORDS = {
        "boundary",
        "router",
        "session",
        "audit",
        "review",
        "patch",
        "account",
        "token",
        "backup",
        "policy",
        "owner",
        "vendor"
    };
    private static final String[] STATUSES = {"planned", "ongoing", "delayed", "completed"};

    static BenchmarkEvent of(String item, long number) {
        var random = new Random(item.hashCode() * 31L + number);
        return new BenchmarkEvent(
                item,
                number,
                sentence(random, 120),
                sentence(random, 320),
                STATUSES[random.nextInt(STATUSES.length)],
                "AC.L2-3.1." + (1 + random.nextInt(22)));
    }

    private static String sentence(Random random, int characters) {
        var text = new StringBuilder();
        while (text.length() < characters) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.substring(0, characters);
    }
}
