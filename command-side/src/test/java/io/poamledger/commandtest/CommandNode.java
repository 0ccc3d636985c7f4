package io.poamledger.commandtest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.access.AccessConfiguration;
import io.poamledger.access.AccessSettings;
import io.poamledger.access.FirstGrant;
import io.poamledger.access.Scope;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.tokens.ApiTokens;
import io.poamledger.command.Command;
import io.poamledger.command.CommandSideConfiguration;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.organisation.FoundOrganisation;
import io.poamledger.command.organisation.GrantRole;
import io.poamledger.command.system.RegisterSystem;
import io.poamledger.events.Events;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.axon.AddedFields;
import io.poamledger.ledger.axon.EventNames;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.ledger.axon.LedgerStorageEngine;
import io.poamledger.ledger.sqlite.SqliteLedger;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.FolderVault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** A command node on a free loopback port, with its ledger, vault and accounts in a folder. */
public final class CommandNode implements AutoCloseable {

    /** Registered from the start; its today is Chicago's. */
    public static final SystemId ACME = new SystemId("acme");

    /** Gives what a test has to have, and is administrator and compliance manager of everything. */
    public static final Actor FOUNDER = new Actor(new AccountId("founder"), "Fay Founder");

    private final ConfigurableApplicationContext context;

    public CommandNode(Path folder, String... settings) {
        this(folder, folder, List.of(settings));
        found();
    }

    private CommandNode(Path shared, Path own, List<String> settings) {
        ApplicationContextInitializer<GenericApplicationContext> beans = context -> {
            context.registerBean(AccessSettings.class, () -> new AccessSettings(own, Optional.empty()));
            context.registerBean(Shared.class, () -> new Shared(shared));
        };
        var arguments = Stream.concat(
                settings.stream(),
                Stream.of("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off"));
        context = new SpringApplicationBuilder(Wiring.class).initializers(beans).run(arguments.toArray(String[]::new));
    }

    /** Another node over the ledger and the evidence of one that is there; whatever is a node's own is in its own folder. */
    static CommandNode beside(Path shared, Path own) {
        return new CommandNode(shared, own, List.of());
    }

    /** Where ledger and evidence are. */
    private record Shared(Path folder) {}

    private void found() {
        send(new FoundOrganisation("Acme Defense", false, FOUNDER.account()));
        bean(Accounts.class).service(FOUNDER.account(), FOUNDER.name());
        send(new GrantRole(FOUNDER.account(), Role.COMPLIANCE_MANAGER, Optional.empty()));
        register(ACME);
    }

    /** A Level 2 system with this id. */
    public void register(SystemId id) {
        send(new RegisterSystem(
                id,
                "System " + id,
                prefix(id),
                CmmcLevel.LEVEL_2,
                ZoneId.of("America/Chicago"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                30));
    }

    /** {@code ACME} of {@code acme}. */
    private static String prefix(SystemId id) {
        var letters = id.value().replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
        return letters.substring(0, Math.min(letters.length(), 10));
    }

    /** Gives a command past the door, as the founder. */
    public Receipt send(Command command) {
        return bean(Commands.class)
                .send(CommandRequest.of(FOUNDER, Set.of(Role.ADMINISTRATOR), command, "test " + UUID.randomUUID()));
    }

    /** Gives a command past the door, as somebody else with an account of their own. */
    public Receipt sendAs(String account, Command command) {
        var id = new AccountId(account);
        bean(Accounts.class).service(id, "The " + account);
        return bean(Commands.class)
                .send(CommandRequest.of(
                        new Actor(id, "The " + account),
                        Set.of(Role.ADMINISTRATOR),
                        command,
                        "test " + UUID.randomUUID()));
    }

    /** A client that is let in by a token of a new account with these roles on all systems. */
    public Client client(String account, Role... roles) {
        var client = clientWithout(account);
        for (var role : roles) {
            send(new GrantRole(new AccountId(account), role, Optional.empty()));
        }
        return client;
    }

    /** A client that is let in by a token of a new account with one role on one system. */
    public Client clientOn(SystemId system, String account, Role role) {
        var client = clientWithout(account);
        send(new GrantRole(new AccountId(account), role, Optional.of(system)));
        return client;
    }

    Client clientWithout(String account) {
        var id = new AccountId(account);
        bean(Accounts.class).service(id, "The " + account);
        var token = bean(ApiTokens.class)
                .issue(id, "test", EnumSet.allOf(Scope.class), Duration.ofDays(1), FOUNDER.account());
        return new Client(at("/"), token.token());
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** How many events the ledger holds. */
    public long events() {
        return bean(Ledger.class).head().position();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import({AccessConfiguration.class, CommandSideConfiguration.class})
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Ledger ledger(Shared shared, Clock clock) {
            return SqliteLedger.open(shared.folder().resolve("ledger.db"), clock, new SimpleMeterRegistry());
        }

        @Bean
        LedgerStorageEngine engine(Ledger ledger) {
            var serializer = new LedgerSerializer(EventNames.of(Events.byName(), Events::revision));
            return LedgerStorageEngine.of(
                    ledger, serializer, new AddedFields(Events.byName(), Events::revision, Events::addedSince));
        }

        @Bean
        EvidenceVault vault(Shared shared) {
            return new FolderVault(shared.folder().resolve("evidence"));
        }

        @Bean
        FirstGrant firstGrant() {
            return actor -> {
                throw new IllegalStateException("Nobody is first here but " + FOUNDER + ", not " + actor);
            };
        }

        @Bean(initMethod = "start", destroyMethod = "shutdown")
        org.axonframework.config.Configuration axon(LedgerStorageEngine engine, List<ConfigurerModule> modules) {
            var configurer =
                    DefaultConfigurer.defaultConfiguration(false).configureEventStore(_ -> engine.eventStore());
            modules.forEach(module -> module.configureModule(configurer));
            return configurer.buildConfiguration();
        }
    }
}
