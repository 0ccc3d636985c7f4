package io.poamledger.accesstest;

import io.poamledger.access.AccessConfiguration;
import io.poamledger.access.AccessSettings;
import io.poamledger.access.Caller;
import io.poamledger.access.FirstGrant;
import io.poamledger.access.OidcSettings;
import io.poamledger.access.PublicAddress;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.FirstAdministrator;
import io.poamledger.access.bodies.FileDoor;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Access on a real server with real files, beside a few doors as the two sides have them. */
public final class TestServer implements AutoCloseable {

    public static final String PASSWORD = "orange bicycle in the rain";

    public final HandSetClock clock;
    public final Organisation organisation;
    public final List<String> firstGrants = new ArrayList<>();
    public final Path folder;
    private final ConfigurableApplicationContext context;
    public volatile boolean ledgerAway;

    public TestServer(Path folder, String... settings) {
        this(folder, new HandSetClock(), new Organisation(), settings);
    }

    /** With more beans. */
    public TestServer(Path folder, Consumer<GenericApplicationContext> more, String... settings) {
        this(folder, new HandSetClock(), new Organisation(), more, settings);
    }

    /** A node over a ledger that others have too. */
    public TestServer(Path folder, HandSetClock clock, Organisation organisation, String... settings) {
        this(folder, clock, organisation, _ -> {}, settings);
    }

    private TestServer(
            Path folder,
            HandSetClock clock,
            Organisation organisation,
            Consumer<GenericApplicationContext> more,
            String... settings) {
        this.folder = folder;
        this.clock = clock;
        this.organisation = organisation;
        ApplicationContextInitializer<GenericApplicationContext> beans = context -> {
            context.registerBean(AccessSettings.class, () -> settings(context.getEnvironment()));
            context.registerBean(Clock.class, () -> clock);
            context.registerBean(EventStorageEngine.class, organisation::engine);
            context.registerBean(FirstGrant.class, FirstGrantHere::new);
            more.accept(context);
        };
        var arguments = new ArrayList<>(List.of(settings));
        arguments.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off"));
        context = new SpringApplicationBuilder(Doors.class).initializers(beans).run(arguments.toArray(String[]::new));
    }

    private AccessSettings settings(Environment environment) {
        return new AccessSettings(
                folder,
                Optional.ofNullable(environment.getProperty("poam.cookie-key")),
                Optional.ofNullable(environment.getProperty("poam.cookie-key-other")),
                PublicAddress.from(environment),
                OidcSettings.from(environment));
    }

    private final class FirstGrantHere implements FirstGrant {

        @Override
        public void grantAdministrator(Actor actor) {
            if (ledgerAway) {
                throw new IllegalStateException("The ledger is away.");
            }
            firstGrants.add(actor.account().value());
            organisation.grant(actor.account().value(), Role.ADMINISTRATOR);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String firstLink() {
        return bean(FirstAdministrator.class).welcomePath().orElseThrow();
    }

    /** An active account with {@link #PASSWORD} and these roles on all systems. */
    public AccountId account(String id, Role... roles) {
        var account = new AccountId(id);
        if (bean(Accounts.class).find(id).isEmpty()) {
            bean(Accounts.class)
                    .add(account, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1), "", PASSWORD);
            for (var role : roles) {
                organisation.grant(id, role);
            }
        }
        return account;
    }

    public Browser browser() {
        return new Browser(this);
    }

    /** A browser in which somebody with these roles signed in. */
    public Browser signedIn(String id, Role... roles) {
        account(id, roles);
        var browser = browser();
        browser.signIn(id, PASSWORD);
        return browser;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import(AccessConfiguration.class)
    @RestController
    static class Doors {

        @Bean
        @Primary
        PasswordEncoder fastHashing() {
            var fast = new Pbkdf2PasswordEncoder("", 16, 1_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
            return new DelegatingPasswordEncoder("fast", Map.of("fast", fast));
        }

        @Bean
        FileDoor files() {
            return new FileDoor("/api/commands/File", 4 << 20);
        }

        @GetMapping({"/", "/items"})
        String page(Caller caller) {
            return "<p>the register, for " + caller.account() + "</p>";
        }

        @GetMapping("/api/items")
        Map<String, String> items(Caller caller) {
            return Map.of("for", caller.account().value(), "by", caller.way().name());
        }

        @PostMapping({"/api/commands/Anything", "/api/commands/File"})
        Map<String, String> command(Caller caller) {
            return Map.of("for", caller.account().value());
        }

        @GetMapping("/api/acme")
        String acme(Caller caller) {
            caller.requireReading(new SystemId("acme"));
            return "items of acme";
        }

        @GetMapping({"/actuator/prometheus", "/actuator/health/readiness", "/assets/site.css"})
        String figures() {
            return "figures";
        }
    }
}
