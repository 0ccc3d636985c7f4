package io.poamledger.query.refused;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every JSON answer a tag of its content, so that an unchanged one is not sent twice. The bytes of evidence have a tag of their own, and
 * are not held in memory to make another.
 */
@Configuration(proxyBeanMethods = false)
class Etags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> contentTags() {
        var tags = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return request.getServletPath().startsWith("/api/evidence/");
            }
        });
        tags.addUrlPatterns("/api/*");
        tags.setName("contentTags");
        return tags;
    }
}
