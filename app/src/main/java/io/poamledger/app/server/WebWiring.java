package io.poamledger.app.server;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the web server treats connections. */
@Configuration(proxyBeanMethods = false)
class WebWiring {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadBodies() {
        return factory -> factory.addConnectorCustomizers(UnreadBodies::closeConnectionsOf);
    }
}
