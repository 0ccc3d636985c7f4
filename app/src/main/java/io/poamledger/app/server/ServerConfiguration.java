package io.poamledger.app.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What every process has, whichever sides it runs. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import({
    LedgerWiring.class,
    AccessWiring.class,
    RulesWiring.class,
    HealthWiring.class,
    VerificationWiring.class,
    BackupAge.class,
    WebWiring.class
})
class ServerConfiguration {}
