package io.poamledger.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks a component that exists only where accounts are kept there, as {@code POAM_OIDC_ISSUER} decides. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(AccountsKept.AsSet.class)
public @interface AccountsKept {

    /** Where. */
    Where value();

    /** Who knows the people. */
    enum Where {
        /** This node, in {@code accounts.db}. */
        HERE,
        /** The organisation's OpenID Connect provider. */
        AT_THE_PROVIDER
    }

    /** Compares the annotation with the settings. */
    final class AsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var attributes = Objects.requireNonNull(metadata.getAnnotationAttributes(AccountsKept.class.getName()));
            var provider = OidcSettings.isSet(context.getEnvironment());
            return attributes.get("value") == (provider ? Where.AT_THE_PROVIDER : Where.HERE);
        }
    }
}
