package io.poamledger.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Turns the query side on: the read models, every question's API and pages.
 *
 * <p>Needs beans of the types {@link io.poamledger.query.views.following.ViewsSettings}, {@link java.time.Clock}, Axon's
 * {@code EventStorageEngine}, {@link io.poamledger.vault.EvidenceVault} and those of access; its
 * {@code ConfigurerModule} has to be registered with Axon, which starts and stops the read models.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySideConfiguration {}
