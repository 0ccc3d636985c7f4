package io.poamledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.access.KnownAccounts;
import io.poamledger.command.item.dependency.WaitingItems;
import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.command.labels.Prefixes;
import io.poamledger.command.organisation.FoundOrganisation;
import io.poamledger.command.organisation.GrantRole;
import io.poamledger.command.system.RegisterSystem;
import io.poamledger.command.system.state.StatusesInForce;
import io.poamledger.events.Events;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.organisation.AccountId;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The aggregates as the product wires them, on a ledger in a file, with every event written and read again. */
class AggregatesOnALedgerTest {

    private static final AccountId ADA = new AccountId("ada");
    private static final Map<String, String> WHO = Map.of(
            Recorded.SUBJECT, "ada",
            Recorded.NAME, "Ada Admin",
            Recorded.ROLES, "ADMINISTRATOR,COMPLIANCE_MANAGER",
            Recorded.SYSTEM, "acme-enclave",
            Recorded.CORRELATION, "request 1",
            Recorded.SOURCE, "api");

    @TempDir
    Path folder;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Ledger ledger;
    private Configuration node;
    private Configuration anotherNode;

    @BeforeEach
    void a_system_is_registered() {
        ledger = SqliteLedger.open(folder.resolve("ledger.db"), Clock.systemUTC(), new SimpleMeterRegistry());
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(Ledger.class, () -> ledger);
        context.registerBean(EvidenceVault.class, () -> new FolderVault(folder.resolve("evidence")));
        context.registerBean(KnownAccounts.class, () -> Ground.ACCOUNTS);
        context.registerBean(EndedItems.class, () -> Ground.NOTHING_ENDED);
        context.registerBean(WaitingItems.class, () -> _ -> List.of());
        context.registerBean(Prefixes.class, () -> Ground.NO_PREFIXES);
        context.registerBean(
                ConfigurerModule.class,
                () -> axon -> axon.registerComponent(FrozenPlans.class, _ -> Ground.NOTHING_FROZEN)
                        .registerComponent(StatusesInForce.class, _ -> Ground.NO_STATUSES));
        context.registerBean(
                Configuration.class,
                () -> DefaultConfigurer.defaultConfiguration(false).buildConfiguration());
        context.register(RecordedMetadata.class);
        context.scan(
                "io.poamledger.command.organisation",
                "io.poamledger.command.system",
                "io.poamledger.command.item",
                "io.poamledger.command.evidence");
        // What only forms need is made when it is asked for, which is never here.
        context.addBeanFactoryPostProcessor(beans -> Stream.of(beans.getBeanDefinitionNames())
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
        context.refresh();
        node = startNode();
        anotherNode = startNode();
        send(node, new FoundOrganisation("Acme Defense", false, ADA));
        send(node, register());
    }

    @AfterEach
    void close() {
        anotherNode.shutdown();
        node.shutdown();
        context.close();
        ledger.close();
    }

    @Test
    void every_event_says_who_gave_its_command_and_from_where() {
        var item = send(node, open());
        send(node, new RecordProgress(first(), "half done", Optional.empty(), Optional.empty()));
        assertThat(item).isEqualTo(first());
        assertThat(node.eventStore().readEvents("acme-enclave/1").asStream())
                .hasSize(2)
                .extracting(Message::getMetaData)
                .allSatisfy(recorded -> assertThat(recorded).containsExactlyInAnyOrderEntriesOf(WHO));
    }

    @Test
    void a_number_that_another_node_took_first_is_refused_and_the_next_one_is_taken() {
        var root = DefaultUnitOfWork.startAndGet(message(open()));
        assertThat(send(node, open())).isEqualTo(first());
        CurrentUnitOfWork.clear(root);
        assertThat(send(anotherNode, open())).isEqualTo(first());
        CurrentUnitOfWork.set(root);
        assertThatThrownBy(root::commit).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(send(node, open())).isEqualTo(new PoamItemId(Ground.ACME, 2));
        assertThat(ledger.head().position()).isEqualTo(5);
    }

    @Test
    void what_one_node_decided_the_other_knows() {
        send(node, new GrantRole(new AccountId("ben"), Role.OWNER, Optional.of(Ground.ACME)));
        send(node, open());
        send(
                anotherNode,
                new VoidItem(first(), VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE), "a duplicate"));
        var before = ledger.head().position();
        send(anotherNode, new GrantRole(new AccountId("ben"), Role.OWNER, Optional.of(Ground.ACME)));
        send(node, new VoidItem(first(), VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE), "a duplicate"));
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    private Configuration startNode() {
        var serializer = new LedgerSerializer(EventNames.of(Events.byName(), Events::revision));
        var engine = LedgerStorageEngine.of(
                ledger, serializer, new AddedFields(Events.byName(), Events::revision, Events::addedSince));
        var configurer = DefaultConfigurer.defaultConfiguration(false).configureEventStore(_ -> engine.eventStore());
        context.getBeansOfType(ConfigurerModule.class).values().forEach(module -> module.configureModule(configurer));
        return configurer.start();
    }

    private static Object send(Configuration node, Command command) {
        return node.commandGateway().sendAndWait(message(command));
    }

    private static CommandMessage<?> message(Command command) {
        return GenericCommandMessage.asCommandMessage(command).withMetaData(MetaData.from(WHO));
    }

    private static PoamItemId first() {
        return new PoamItemId(Ground.ACME, 1);
    }

    private static OpenWeakness open() {
        return new OpenWeakness(
                Ground.ACME,
                ItemKind.OTHER,
                Optional.empty(),
                List.of(),
                "TLS 1.0 still enabled",
                "",
                "scan",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RegisterSystem register() {
        return new RegisterSystem(
                Ground.ACME,
                "Acme enclave",
                "ACME",
                CmmcLevel.LEVEL_2,
                ZoneId.of(Ground.CHICAGO),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                30);
    }
}
