package io.poamledger.app.demo;

import io.poamledger.access.accounts.Accounts;
import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.command.Rehearsal;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.organisation.FoundOrganisation;
import io.poamledger.command.organisation.GrantRole;
import io.poamledger.events.SystemId;
import io.poamledger.vault.EvidenceVault;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A register of some 100 items with twelve months of history, invented from a seed: the same seed and day give the same events. One owner
 * keeps every date and one keeps none; in one month a vendor does not deliver, and what waits for it is late until management looks at it.
 * Three systems go through the CMMC programme.
 * It ends now; what the stories hold for later has not happened yet.
 */
public final class Demonstration {

    /** Everybody's password, in the demonstration only. */
    public static final String PASSWORD = "demonstration-only";

    private static final int DAYS = 365;
    private static final int WAITING = 6;
    private static final Person[] OWNERS = {Person.OMAR, Person.NINA, Person.PETE};

    private final Instant now;
    private final Random random;
    private final Calendar calendar;

    /** @param now when the history ends */
    public Demonstration(long seed, Instant now) {
        this.now = now;
        this.random = new Random(seed);
        this.calendar = new Calendar(LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(Calendar.MONTHS));
    }

    /**
     * Fills the settings' folder, which must not exist yet.
     *
     * @return the ids that can sign in with {@link #PASSWORD}
     * @throws Refusal when the folder exists
     */
    public List<String> fill(ServerSettings settings) {
        if (Files.exists(settings.folder().path())) {
            throw new Refusal("The folder " + settings.folder().path() + " exists. A demonstration only fills a new"
                    + " one: choose another with --data, or remove it, or serve it with ./poam start --data.");
        }
        var time = new DemoTime(calendar.start().atStartOfDay().toInstant(ZoneOffset.UTC));
        var clock = time.withZone(ZoneOffset.UTC);
        try (var context = Server.startUnannounced(settings, clock)) {
            var accounts = context.getBean(Accounts.class);
            for (var person : Person.values()) {
                accounts.add(person.account(), person.fullName(), person.account() + "@example.com", PASSWORD);
            }
            var scene = new Scene(
                    context.getBean(Commands.class),
                    context.getBean(EvidenceVault.class),
                    clock,
                    context.getBeanProvider(Rehearsal.class).stream().toList(),
                    settings.folder().evidence());
            found(scene);
            for (var step : story()) {
                time.moveTo(step.at());
                step.what().accept(scene);
            }
        }
        return List.of(Person.values()).stream()
                .map(person -> person.account().value())
                .toList();
    }

    private static void found(Scene scene) {
        scene.act(Person.ADA, new FoundOrganisation("Acme Defense (invented)", true, Person.ADA.account()));
        for (var person : Person.values()) {
            if (person != Person.ADA) {
                scene.act(Person.ADA, new GrantRole(person.account(), person.role(), Optional.<SystemId>empty()));
            }
        }
        for (var plant : Plant.values()) {
            scene.act(Person.ADA, plant.registration());
        }
    }

    private List<Step> story() {
        var script = new Script();
        var steps = new ArrayList<Step>();
        var items = new ArrayList<PlayedItem>();
        var ideas = WeaknessIdea.all();
        for (var at = 0; at < ideas.size(); at++) {
            var story = story(ideas.get(at), at, steps);
            items.add(story.item());
        }
        new Episodes(calendar, script).play();
        new Detours(calendar, script).play();
        new StatusStories(calendar, script).play();
        for (var plant : Plant.EVERYDAY) {
            new Reviews(
                            plant,
                            calendar,
                            items.stream().filter(item -> item.plant() == plant).toList())
                    .play(script);
        }
        steps.addAll(script.steps());
        return steps.stream()
                .filter(step -> step.at().isBefore(now))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    /** Every sixth item, all of one owner, waits for the same delivery. */
    private ItemStory story(WeaknessIdea idea, int at, List<Step> steps) {
        var waits = at % WAITING == 0;
        var opened = waits
                ? ItemStory.openedBefore(calendar, random)
                : calendar.day(at % 2 == 0 ? 2 + random.nextInt(40) : 40 + random.nextInt(280));
        var patienceEnds = calendar.day(DAYS - random.nextInt(60));
        var story = new ItemStory(idea, OWNERS[at % OWNERS.length], opened, patienceEnds, random);
        steps.addAll(waits ? story.stepsWithoutDelivery(calendar) : story.steps());
        return story;
    }
}
