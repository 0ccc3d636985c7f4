package io.poamledger.access.signin;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.signin.caller.WhoIsAsking;
import io.poamledger.access.signin.pages.NotAllowedPage;
import io.poamledger.access.signin.pages.ProviderSignIn;
import io.poamledger.access.signin.session.FormsOfEitherKey;
import io.poamledger.access.signin.session.SessionCookie;
import io.poamledger.events.organisation.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The one filter chain: who is asking, may they pass, and what every answer says to the browser. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Security {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    /** A management port of its own has nothing but the actuator, and whoever opens it keeps it from the outside world. */
    @Bean
    SecurityFilterChain accessDoors(
            HttpSecurity http,
            WhoIsAsking whoIsAsking,
            SessionCookie cookie,
            Doors doors,
            NotLetThrough refusals,
            AccessSettings settings,
            @Value("${management.server.port:-1}") int managementPort) {
        var waysIn = settings.provider().isPresent()
                ? new String[] {"/signin", ProviderSignIn.BEGIN, ProviderSignIn.CALLBACK}
                : new String[] {"/signin"};
        var namedRightly = new NamedRightly(settings, managementPort);
        Filter hosts = (request, response, chain) ->
                namedRightly.filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
        Filter asking = (request, response, chain) ->
                whoIsAsking.filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
        Filter ledgerAway = (request, response, chain) ->
                LedgerAway.filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
        Filter ownPages = (request, response, chain) -> {
            // A refusal is forwarded to its page, which is not refused again.
            if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                    && fromAnotherSite((HttpServletRequest) request)) {
                refusals.handle(
                        (HttpServletRequest) request,
                        (HttpServletResponse) response,
                        new AccessDeniedException("This request was sent by a page of another site."));
            } else {
                chain.doFilter(request, response);
            }
        };
        return http.sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(hosts, CsrfFilter.class)
                .addFilterBefore(ledgerAway, CsrfFilter.class)
                .addFilterBefore(asking, CsrfFilter.class)
                .addFilterBefore(ownPages, CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new BoundCsrfTokens(cookie))
                        .csrfTokenRequestHandler(new FormsOfEitherKey(cookie))
                        .requireCsrfProtectionMatcher(BoundCsrfTokens::needed))
                .headers(Security::headers)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/welcome/**",
                                "/calendar/**",
                                "/webjars/**",
                                "/assets/**",
                                "/favicon.ico",
                                "/error",
                                NotAllowedPage.PATH,
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(waysIn)
                        .permitAll()
                        .requestMatchers(request -> request.getLocalPort() == managementPort)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(doors.role(Role.OPERATOR, Role.ADMINISTRATOR))
                        .requestMatchers("/account/**", "/signout", "/no-role")
                        .access(doors.person())
                        .requestMatchers("/administration/**")
                        .access(doors.administrator())
                        .requestMatchers("/api/me")
                        .access(doors.anybodyKnown())
                        .anyRequest()
                        .access(doors.anyRole()))
                .build();
    }

    /** Nobody signs in by Spring's own means; without this bean Spring Boot would make up a user and print its password. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return _ -> {
            throw new ProviderNotFoundException("People sign in on /signin, programs send a token.");
        };
    }

    /** Applied before the session is looked at, so that another site can neither sign somebody in nor use a link. */
    private static boolean fromAnotherSite(HttpServletRequest request) {
        if (reads(request) || WhoIsAsking.sendsBearer(request)) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !sameHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    /** Whether a request changes nothing. */
    static boolean reads(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
            default -> false;
        };
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
