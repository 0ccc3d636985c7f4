package io.poamledger.query.layout;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives every JSON answer a tag of its content, so that an unchanged one is not sent twice. */
@Configuration(proxyBeanMethods = false)
class Etags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> contentTags() {
        var tags = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/api/*");
        tags.setName("contentTags");
        return tags;
    }
}
