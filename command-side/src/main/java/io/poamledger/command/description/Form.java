package io.poamledger.command.description;

import io.poamledger.command.Rule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How people are asked for a command. Its fields are asked for in their order, as their {@link Label}s say. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Form {

    /** The template of a form that is drawn field by field. */
    String GENERAL = "form";

    /** What it does, as a heading. */
    String title();

    /** What its button says. */
    String button();

    Subject about();

    Chapter chapter();

    /** Those of a chapter stand in the order of their places. */
    int place() default 50;

    /** Whether it stands before all others and is not folded among them: what is done most. */
    boolean atHand() default false;

    /** Whether it makes sense to give it for several items in the same words, one command for each. */
    boolean forMany() default false;

    /** Fields that are asked for before the others. */
    String[] first() default {};

    /** A sentence before the fields; empty for none. */
    String hint() default "";

    /** By which rules it is refused as a whole; those of one field stand at its {@link Label}. */
    Rule[] refusedBy() default {};

    /** The template below {@code forms/} that draws it; one of its own for what no general form can ask. */
    String drawnBy() default GENERAL;
}
