package io.poamledger.access;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Turns access on: accounts, tokens, sign-in, roles and their pages.
 *
 * <p>Needs beans of the types {@link AccessSettings}, {@link FirstGrant}, {@link java.time.Clock} and Axon's
 * {@code EventStorageEngine}; offers {@link CurrentCaller}, a {@link Caller} argument for controllers, and the model attribute
 * {@code caller} for pages.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AccessConfiguration {}
