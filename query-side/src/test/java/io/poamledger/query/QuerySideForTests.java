package io.poamledger.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.access.Scope;
import io.poamledger.access.Way;
import io.poamledger.access.roles.Grants;
import io.poamledger.events.Events;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Recorded;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.axon.AddedFields;
import io.poamledger.ledger.axon.EventNames;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.ledger.axon.LedgerStorageEngine;
import io.poamledger.ledger.sqlite.SqliteLedger;
import io.poamledger.ledger.verify.VerificationState;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.history.History;
import io.poamledger.query.views.following.Views;
import io.poamledger.query.views.following.ViewsForTests;
import io.poamledger.query.views.following.ViewsSettings;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.rows.Rows;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.FolderVault;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole query side on a real ledger, without sign-in: whoever asks is set by {@link #signedInAs}. */
public final class QuerySideForTests implements AutoCloseable {

    private final WebApplicationContext context;
    private final AtomicReference<Optional<Caller>> caller;
    private final Ways ways;
    private final Map<String, Long> next = new HashMap<>();

    private QuerySideForTests(WebApplicationContext context, AtomicReference<Optional<Caller>> caller, Ways ways) {
        this.context = context;
        this.caller = caller;
        this.ways = ways;
    }

    /** @param now what the clock says, for good */
    public static QuerySideForTests on(Path folder, String now) {
        var caller = new AtomicReference<Optional<Caller>>(Optional.empty());
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var ways = new Ways();
        var context = (WebApplicationContext) new SpringApplicationBuilder(Server.class)
                .initializers(application -> {
                    var beans = application.getBeanFactory();
                    beans.registerSingleton("clock", clock);
                    beans.registerSingleton("viewsSettings", new ViewsSettings(folder, 100, Duration.ofMillis(500)));
                    beans.registerSingleton("callers", (CurrentCaller) caller::get);
                    beans.registerSingleton("folder", folder);
                    beans.registerSingleton("ways", ways);
                })
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "spring.autoconfigure.exclude=" + String.join(",", Server.LEFT_OUT))
                .run();
        return new QuerySideForTests(context, caller, ways);
    }

    /** @param more what stands between whoever asks and the pages */
    public MockMvc web(Filter... more) {
        var tags = context.getBean("contentTags", FilterRegistrationBean.class);
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilter(Objects.requireNonNull(tags.getFilter()), "/api/*")
                .addFilters(more)
                .build();
    }

    /** The caller holds these roles on all systems. */
    public void signedInAs(Role... roles) {
        caller.set(Optional.of(new Caller(
                new Actor(new AccountId("alice"), "Alice Adams"),
                Grants.everywhere(roles),
                Way.COOKIE,
                EnumSet.allOf(Scope.class))));
    }

    /** Records the events at the time of the clock, and returns when they can be read. */
    public void record(LedgerEvent... events) {
        var now = context.getBean(Clock.class).instant();
        record(Arrays.stream(events).map(event -> new Happened(now, event)).toList());
    }

    /** Records the events at their times, and returns when they can be read. */
    public void record(List<Happened> events) {
        var store = context.getBean(EmbeddedEventStore.class);
        for (var happened : events) {
            var event = happened.event();
            var stream = stream(event);
            store.publish(new GenericDomainEventMessage<>(
                    "Aggregate",
                    stream,
                    next.merge(stream, 0L, (before, _) -> before + 1),
                    event,
                    Map.of(
                            Recorded.SUBJECT, "alice",
                            Recorded.NAME, "Alice Adams",
                            Recorded.ROLES, "COMPLIANCE_MANAGER",
                            Recorded.SOURCE, "page"),
                    stream + "#" + next.get(stream),
                    happened.at()));
        }
        catchUp();
    }

    /** Returns when all of the ledger can be read. */
    public void catchUp() {
        var head = context.getBean(Ledger.class).head().position();
        if (!context.getBean(Views.class).await(head, ViewsForTests.LONGEST)) {
            throw new AssertionError(
                    "The views got stuck: " + context.getBean(Views.class).status());
        }
    }

    /** What the server has found out about the ledger, as far as pages know. */
    @SuppressWarnings("unchecked")
    public void isVerified(VerificationState state) {
        context.getBean("verified", AtomicReference.class).set(state);
    }

    /** Where it answers over the network. */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    /** Builds the views anew, and returns when the new ones are in place. */
    public void rebuild() {
        context.getBean(Views.class).rebuild();
        ViewsForTests.untilNoRebuild(context.getBean(Views.class));
    }

    public History history() {
        return context.getBean(History.class);
    }

    /** How many events each question has set aside; empty if none. */
    public Map<String, Integer> incomplete() {
        return context.getBean(Views.class).status().incomplete();
    }

    /** Whatever this side answers to GET, as its mappings have it: {@code /items/{system}/{number}}. */
    public List<String> addresses() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("io.poamledger."))
                .map(Map.Entry::getKey)
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of them that take what an annotation called {@code Asked} describes. */
    public List<String> addressesThatTake(Class<? extends Annotation> asked) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().hasMethodAnnotation(asked))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public Collection<Question> questions() {
        return context.getBeansOfType(Question.class).values();
    }

    /** The rows of every question. */
    public JdbcClient rows() {
        return context.getBean(JdbcClient.class);
    }

    /** The ways on which SQLite goes through the rows for an answer, as {@link Ways#taken}. */
    public List<String> ways(String address) throws Exception {
        ways.forget();
        var answer = web().perform(get(URI.create(address))).andReturn().getResponse();
        if (answer.getStatus() != 200) {
            throw new AssertionError(address + " answers " + answer.getContentAsString());
        }
        return ways.taken(rows());
    }

    private static String stream(LedgerEvent event) {
        return switch (event) {
            case PoamItemEvent e -> e.itemId().toString();
            case InformationSystemEvent e -> e.systemId().toString();
            case AssessmentEvent e -> e.assessmentId().toString();
            case StatusEvent e -> new StatusId(e.systemId()).toString();
            case EvidenceEvent e -> e.evidenceId().toString();
            case ImportEvent e -> e.importId().toString();
            default -> OrganisationId.THE_ONE.toString();
        };
    }

    @Override
    public void close() {
        ((ConfigurableApplicationContext) context).close();
    }

    /** What the application would bring. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(QuerySideConfiguration.class)
    static class Server {

        /** Sign-in and databases of their own. */
        static final List<String> LEFT_OUT = List.of(
                "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration");

        @Bean
        @Primary
        JdbcClient overheard(Rows rows, Ways ways) {
            return ways.over(rows);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean(destroyMethod = "close")
        Ledger ledger(Path folder, Clock clock, MeterRegistry meters) {
            return SqliteLedger.open(folder.resolve("ledger.db"), clock, meters);
        }

        @Bean
        AtomicReference<VerificationState> verified() {
            return new AtomicReference<>(VerificationState.NOT_YET);
        }

        @Bean
        Supplier<VerificationState> verification(AtomicReference<VerificationState> verified) {
            return verified::get;
        }

        @Bean
        LedgerSerializer serializer() {
            return new LedgerSerializer(EventNames.of(Events.byName(), Events::revision));
        }

        @Bean
        LedgerStorageEngine engine(Ledger ledger, LedgerSerializer serializer) {
            return LedgerStorageEngine.of(
                    ledger, serializer, new AddedFields(Events.byName(), Events::revision, Events::addedSince));
        }

        @Bean(destroyMethod = "shutDown")
        EmbeddedEventStore eventStore(LedgerStorageEngine engine) {
            return engine.eventStore();
        }

        @Bean
        EvidenceVault vault(Path folder) throws IOException {
            return new FolderVault(folder.resolve("evidence"));
        }

        @Bean(initMethod = "start", destroyMethod = "shutdown")
        org.axonframework.config.Configuration axon(
                List<ConfigurerModule> modules, EmbeddedEventStore store, LedgerSerializer serializer) {
            var configurer = DefaultConfigurer.defaultConfiguration(false)
                    .configureEventStore(_ -> store)
                    .configureEventSerializer(_ -> serializer);
            modules.forEach(module -> module.configureModule(configurer));
            return configurer.buildConfiguration();
        }
    }
}
