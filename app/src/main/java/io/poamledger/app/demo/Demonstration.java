package io.poamledger.app.demo;

import io.poamledger.access.accounts.Accounts;
import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.organisation.FoundOrganisation;
import io.poamledger.command.organisation.GrantRole;
import io.poamledger.command.system.RecordReview;
import io.poamledger.events.system.SystemId;
import io.poamledger.vault.EvidenceVault;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A register of 60 items with twelve months of history, invented from a seed: the same seed and day give the same
 * events. It ends now; what the stories hold for later has not happened yet.
 */
public final class Demonstration {

    /** Everybody's password, in the demonstration only. */
    public static final String PASSWORD = "demonstration-only";

    private static final int MANY = 4;
    private static final int MONTHS = 12;
    private static final Person[] OWNERS = {Person.OMAR, Person.NINA, Person.PETE};

    private final Instant now;
    private final Random random;
    private final LocalDate start;

    /** @param now when the history ends */
    public Demonstration(long seed, Instant now) {
        this.now = now;
        this.random = new Random(seed);
        this.start = LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(MONTHS);
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
        var time = new DemoTime(start.atStartOfDay().toInstant(ZoneOffset.UTC));
        var clock = time.withZone(ZoneOffset.UTC);
        try (var context = Server.startUnannounced(settings, clock)) {
            var accounts = context.getBean(Accounts.class);
            for (var person : Person.values()) {
                accounts.add(person.account(), person.fullName(), person.account() + "@example.com", PASSWORD);
            }
            var scene = new Scene(context.getBean(Commands.class), context.getBean(EvidenceVault.class), clock);
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
        var steps = new ArrayList<Step>();
        var items = new ArrayList<ItemStory>();
        var ideas = WeaknessIdea.all();
        for (var at = 0; at < ideas.size(); at++) {
            var opened = start.plusDays(at % 2 == 0 ? 2 + random.nextInt(40) : 40 + random.nextInt(280));
            var patienceEnds = start.plusMonths(MONTHS).minusDays(random.nextInt(60));
            var item = new ItemStory(ideas.get(at), OWNERS[at % OWNERS.length], opened, patienceEnds, random);
            items.add(item);
            steps.addAll(item.steps());
        }
        for (var plant : Plant.values()) {
            steps.addAll(reviews(plant, items));
        }
        return steps.stream()
                .filter(step -> step.at().isBefore(now))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    /** Once a month; the shop floor missed two. Each decides about what is late or due soon. */
    private List<Step> reviews(Plant plant, List<ItemStory> items) {
        var reviews = new ArrayList<Step>();
        for (var month = 1; month <= MONTHS; month++) {
            var day = start.plusMonths(month).minusDays(2);
            if (plant == Plant.SHOP_FLOOR && (month == 5 || month == 9)) {
                continue;
            }
            reviews.add(new Step(
                    day.atTime(LocalTime.of(14, 0)).atZone(plant.zone()).toInstant(),
                    scene -> review(plant, items, scene)));
        }
        return reviews;
    }

    private static void review(Plant plant, List<ItemStory> items, Scene scene) {
        var today = scene.today(plant.zone());
        var decisions = items.stream()
                .filter(item -> item.system().equals(plant.id()))
                .flatMap(item -> item.decided(today).stream())
                .toList();
        scene.act(
                Person.MARIA,
                new RecordReview(
                        plant.id(),
                        today,
                        List.of(Person.MARIA.fullName(), Person.ERIN.fullName()),
                        List.of(),
                        decisions.isEmpty() ? "Nothing is late or due soon." : "Went through what is late or due soon.",
                        Optional.empty(),
                        decisions,
                        decisions.size() > MANY ? "More is due than the owners have days for." : ""));
    }
}
