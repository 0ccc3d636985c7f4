package io.poamledger.access.accounts;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are hashed: PBKDF2 with HMAC-SHA-256, 600,000 rounds and 16 random bytes of salt. Of the usual
 * functions it is the one that FIPS 140 modules offer, and it takes long passwords whole, which bcrypt does not.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    private static final String NOW = "pbkdf2-sha256-600000";

    @Bean
    PasswordEncoder passwordEncoder() {
        var pbkdf2 = new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        return new DelegatingPasswordEncoder(NOW, Map.of(NOW, pbkdf2));
    }
}
