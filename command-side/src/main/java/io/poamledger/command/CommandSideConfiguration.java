package io.poamledger.command;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Turns the command side on: aggregates, intake and the one door.
 *
 * <p>Needs beans of the types {@link io.poamledger.ledger.Ledger}, {@link org.axonframework.config.Configuration},
 * {@link io.poamledger.vault.EvidenceVault}, {@link io.poamledger.access.CurrentCaller} and {@link java.time.Clock}; offers
 * {@link org.axonframework.config.ConfigurerModule}s for that configuration and
 * {@link io.poamledger.command.dispatch.Commands}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ConfigurationPropertiesScan
public class CommandSideConfiguration {}
