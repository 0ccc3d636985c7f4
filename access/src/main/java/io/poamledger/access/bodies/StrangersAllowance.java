package io.poamledger.access.bodies;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What strangers may send. */
@Configuration(proxyBeanMethods = false)
class StrangersAllowance {

    @Bean
    Allowance strangers() {
        return Allowance.STRANGER;
    }
}
