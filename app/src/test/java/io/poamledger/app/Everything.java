package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.LocalProgram.Answer;
import io.poamledger.app.RememberingClient.Kept;
import io.poamledger.app.RememberingClient.Reported;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What a server says is there, of one system, read through its API page by page.
 *
 * @param position what it shows has to be as new as that
 */
record Everything(LocalProgram program, String system, long position) {

    /** The words of every report on an item, and no other event besides its opening. */
    List<String> reports(String item) {
        var words = new ArrayList<String>();
        var others = new ArrayList<String>();
        pages("/api/items/" + item + "/history?limit=1000", "entries", entry -> {
            var said = entry.path("payload").path("progress");
            (said.isMissingNode() ? others : words)
                    .add(said.asString(entry.path("event").asString()));
        });
        assertThat(others).as(item).containsExactly("WeaknessOpened");
        return words;
    }

    /** The id of every artifact. */
    List<String> artifacts() {
        var ids = new ArrayList<String>();
        pages(
                "/api/evidence?system=" + system + "&limit=500&after=" + position,
                "artifacts",
                artifact -> ids.add(artifact.path("id").asString()));
        return ids;
    }

    private void pages(String first, String list, Consumer<JsonNode> each) {
        var asking = new Insisting(program);
        var next = "";
        do {
            var page = asking.reads(first + next);
            page.body().path(list).valueStream().forEach(each);
            next = "&cursor=" + page.text("next");
        } while (!next.equals("&cursor="));
    }

    /** Whether the bytes come as they were uploaded. */
    boolean isWhole(Kept artifact) throws IOException {
        var content = program.content(artifact.evidenceId());
        return content.statusCode() == 200
                && RememberingClient.sha256(content.body()).equals(artifact.sha256());
    }

    /** Looks that each of these reports and artifacts is there once, that the bytes of some are whole, and that nothing else is there. */
    void isExactly(Collection<RememberingClient> clients, Collection<Kept> whole) throws IOException {
        for (var client : clients) {
            for (var opened : client.opened()) {
                assertThat(reports(opened.item()))
                        .as(opened.item())
                        .containsExactlyInAnyOrderElementsOf(client.reported().stream()
                                .filter(report -> report.item().equals(opened.item()))
                                .map(Reported::words)
                                .toList());
            }
        }
        assertThat(artifacts())
                .containsExactlyInAnyOrderElementsOf(clients.stream()
                        .flatMap(client -> client.kept().stream())
                        .map(Kept::evidenceId)
                        .toList());
        for (var artifact : whole) {
            assertThat(isWhole(artifact)).as(artifact.toString()).isTrue();
        }
    }

    /** Looks that nothing is told of an item that is not so; a refusal tells nothing. */
    void tellsNothingUntrue(Collection<RememberingClient> clients) throws IOException {
        for (var client : clients) {
            for (var opened : client.opened()) {
                var must = client.reported().stream()
                        .filter(report -> report.item().equals(opened.item()))
                        .map(Reported::words)
                        .toList();
                agrees(
                        program.ask("/api/items/" + opened.item() + "?after=" + position),
                        "/item/life/progress",
                        "/text",
                        must);
                agrees(
                        program.ask("/api/items/" + opened.item() + "/history?limit=1000"),
                        "/entries",
                        "/payload/progress",
                        must);
            }
        }
    }

    private static void agrees(Answer answer, String list, String field, List<String> must) {
        if (answer.status() == 200) {
            assertThat(answer.body()
                            .at(list)
                            .valueStream()
                            .map(each -> each.at(field).asString(""))
                            .filter(words -> !words.isEmpty()))
                    .containsExactlyInAnyOrderElementsOf(must);
        } else {
            assertThat(answer.status()).as(answer.source()).isGreaterThanOrEqualTo(400);
            assertThat(answer.source()).as("the words of a refusal").isNotBlank();
        }
    }

    /** Lets clients forget what was answered after a backup had begun and is not in it. */
    void isAllThatIsLeftTo(Collection<RememberingClient> clients, long backupBegan) throws IOException {
        var artifacts = new HashSet<>(artifacts());
        for (var client : clients) {
            var reports = new HashSet<String>();
            var items = new HashSet<String>();
            for (var opened : client.opened()) {
                if (program.ask("/api/items/" + opened.item()).status() == 200) {
                    items.add(opened.item());
                    reports.addAll(reports(opened.item()));
                }
            }
            client.forgetsUnless(
                    opened -> opened.answered() < backupBegan || items.contains(opened.item()),
                    report -> report.answered() < backupBegan || reports.contains(report.words()),
                    kept -> kept.answered() < backupBegan || artifacts.contains(kept.evidenceId()));
        }
    }
}
