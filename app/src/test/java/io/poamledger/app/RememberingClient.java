package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Opens items, reports progress on them and uploads evidence, in an order that its seed decides, now and then sends what must be refused, and
 * remembers everything that was acknowledged, with the time of the answer.
 */
final class RememberingClient {

    private static final int MOST_REPORTS = 300;
    private static final int LARGEST_ARTIFACT = 8_000;

    /** What all clients have done together. */
    static final class Tally {

        final AtomicLong commands = new AtomicLong();
        final AtomicLong uploads = new AtomicLong();
        final AtomicLong refused = new AtomicLong();

        long acknowledged() {
            return commands.get() + uploads.get();
        }
    }

    /** @param answered when it was acknowledged, as {@link System#nanoTime} says */
    record Opened(String item, long answered) {}

    record Reported(String item, String words, long answered) {}

    record Kept(String evidenceId, String sha256, long answered) {}

    private final String name;
    private final String system;
    private final Random random;
    private final Tally tally;
    private final List<Opened> opened = new ArrayList<>();
    private final List<Reported> reported = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private int steps;
    private int reportsOnTheLast;

    RememberingClient(String name, String system, long seed, Tally tally) {
        this.name = name;
        this.system = system;
        this.random = new Random(seed);
        this.tally = tally;
    }

    List<Opened> opened() {
        return opened;
    }

    List<Reported> reported() {
        return reported;
    }

    List<Kept> kept() {
        return kept;
    }

    /** How many events it has put into the ledger. */
    long events() {
        return (long) opened.size() + reported.size() + kept.size();
    }

    /** One request, sent again until it is answered. */
    void step(Insisting program) {
        steps++;
        var key = name + " step " + steps;
        var choice = random.nextInt(100);
        if (opened.isEmpty() || reportsOnTheLast >= MOST_REPORTS) {
            opens(program, key);
        } else if (choice < 70) {
            reports(program, key);
        } else if (choice < 95) {
            uploads(program, key);
        } else {
            isRefused(program, key);
        }
    }

    private void opens(Insisting program, String key) {
        var answer = program.command("OpenWeakness", key, """
                {"systemId": "%s", "kind": "OTHER", "title": "%s"}""".formatted(system, key));
        opened.add(new Opened(answer.id("itemId"), System.nanoTime()));
        reportsOnTheLast = 0;
        tally.commands.incrementAndGet();
    }

    private void reports(Insisting program, String key) {
        var item = opened.getLast().item();
        program.command("RecordProgress", key, """
                {"itemId": "%s", "progress": "%s"}""".formatted(item, key));
        reported.add(new Reported(item, key, System.nanoTime()));
        reportsOnTheLast++;
        tally.commands.incrementAndGet();
    }

    private void uploads(Insisting program, String key) {
        var filling = new byte[random.nextInt(LARGEST_ARTIFACT)];
        random.nextBytes(filling);
        var bytes = (key + "\n" + HexFormat.of().formatHex(filling)).getBytes(StandardCharsets.UTF_8);
        var answer = program.uploads(system, key, bytes);
        assertThat(answer.text("sha256")).isEqualTo(sha256(bytes));
        kept.add(new Kept(answer.id("evidenceId"), sha256(bytes), System.nanoTime()));
        tally.uploads.incrementAndGet();
    }

    /** A date that was never promised cannot be moved. */
    private void isRefused(Insisting program, String key) {
        program.refused(
                "RescheduleCompletion", key, """
                {"itemId": "%s", "newDueOn": "2199-01-01", "code": "VENDOR_DELAY", "reason": "%s"}""".formatted(opened.getLast().item(), key));
        tally.refused.incrementAndGet();
    }

    /** From now on knows nothing of what this backup did not have to hold and does not hold. */
    void forgetsUnless(
            Predicate<Opened> itemIsThere, Predicate<Reported> reportIsThere, Predicate<Kept> artifactIsThere) {
        opened.removeIf(itemIsThere.negate());
        reported.removeIf(reportIsThere.negate());
        kept.removeIf(artifactIsThere.negate());
        reportsOnTheLast = MOST_REPORTS;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
