package io.poamledger.command.description;

import io.poamledger.command.Rule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How people are asked for one field of a command. How far its value may reach, {@link io.poamledger.events.Words} and the
 * other marks of a field say.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Label {

    /** The field in plain words. */
    String value();

    /** What people would ask; empty where nobody would. */
    String hint() default "";

    /** For texts and lists, which do not say so themselves: whether nothing may be said. */
    boolean optional() default false;

    /** The form of each of its texts, as a regular expression that browsers understand too; empty for any. */
    String pattern() default "";

    /** What it holds where nothing is known yet, as the command takes it. */
    String initially() default "";

    /** The id of a list of suggestions on the page, if that page has one. */
    String suggestions() default "";

    /** What it is in a plan: advice on it is shown beside it as it is typed. */
    Advised advised() default Advised.NOT;

    /** The rules whose refusal belongs beside this field. */
    Rule[] refusedBy() default {};
}
