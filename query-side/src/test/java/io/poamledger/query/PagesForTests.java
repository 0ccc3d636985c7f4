package io.poamledger.query;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.layout.Freshness;
import io.poamledger.query.views.following.Age;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.FileForTests;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.FolderVault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Every page of this side but the item's, over a replayed history; who is asking and what is incomplete can be set. Not marked as a
 * configuration, so that nobody else finds it by scanning.
 */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan(
        basePackages = "io.poamledger.query",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "io\\.poamledger\\.query\\.(views|live|item|history|ledger|replay|QuerySide|layout\\.ViewsFreshness).*|.*ForTests.*"))
public class PagesForTests {

    /** What a test can change while the pages are up. */
    public static final class Situation implements CurrentCaller, Freshness {
        private final AtomicReference<Optional<Caller>> caller =
                new AtomicReference<>(Optional.of(Told.callerWith(Role.ADMINISTRATOR, Role.COMPLIANCE_MANAGER)));
        private static final Instant RECORDED = Instant.parse("2026-11-02T15:59:00Z");
        private static final Age UP_TO_DATE = new Age(1_234, Optional.of(RECORDED), 0, Optional.empty(), false);
        private final AtomicReference<Age> age = new AtomicReference<>(UP_TO_DATE);
        private final AtomicReference<Set<QuestionName>> incomplete = new AtomicReference<>(Set.of());

        public void isUpToDate() {
            age.set(UP_TO_DATE);
        }

        /** The read models stand still, so many events behind. */
        public void standsStill(long behind, Instant since) {
            age.set(new Age(1_234, Optional.of(RECORDED), behind, Optional.of(since), true));
        }

        public void asks(Caller somebody) {
            caller.set(Optional.of(somebody));
        }

        public void nobodyAsks() {
            caller.set(Optional.empty());
        }

        /** These questions lack events, no others. */
        public void isIncomplete(QuestionName... questions) {
            incomplete.set(Set.of(questions));
        }

        @Override
        public Optional<Caller> find() {
            return caller.get();
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Age age() {
            return age.get();
        }

        @Override
        public Map<String, Long> incomplete(QuestionName question) {
            return incomplete.get().contains(question) ? Map.of("acme", 2L) : Map.of();
        }
    }

    /** Shows the sample history on a port of this machine, to be looked at. */
    public static void main(String[] args) {
        var context =
                SpringApplication.run(PagesForTests.class, "--server.address=127.0.0.1", "--server.port=" + args[0]);
        tell(context.getBean(Replay.class), 60);
    }

    /** Records the sample history. */
    public static void tell(Replay replay, int items) {
        replay.at("2025-11-01T00:00:00Z").record(new OrganisationFounded("Acme Precision", true));
        SampleHistory.of(1, items, Instant.parse("2026-11-02T16:00:00Z"))
                .forEach(happened -> replay.at(happened.at()).record(happened.event()));
    }

    @Bean
    Situation situation() {
        return new Situation();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-02T16:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    FileForTests file() throws IOException {
        return new FileForTests(Files.createTempDirectory("views"));
    }

    @Bean
    JdbcClient rows(FileForTests file) {
        return file.rows();
    }

    /** Nothing of a replay is in it: no page but the item's asks a ledger. */
    @Bean
    EventStorageEngine ledger() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    EvidenceVault vault() throws IOException {
        return new FolderVault(Files.createTempDirectory("vault"));
    }

    @Bean
    Replay replay(FileForTests file, List<Question> questions) {
        return new Replay(file, questions);
    }

    @Bean
    SecurityFilterChain everybodyIn(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self';"
                                + " base-uri 'none'; object-src 'none'")))
                .build();
    }
}
