package io.poamledger.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When the day of a field can be: whoever adds a field with a day to a command says so here, and the command is refused otherwise. What is
 * wrong of a day only beside other events, the rules of its package refuse.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Dated {

    Tense value();

    /** By which rule a day that has not come is refused; named for what {@link Tense#HAPPENED} and for nothing else. */
    Rule[] refusedBy() default {};

    /** The field of the same command whose day is no later; empty for none. */
    String after() default "";

    /** Whether it was done by the requirements, so that it is no earlier than they are. */
    boolean byTheRequirements() default false;
}
