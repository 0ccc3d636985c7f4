package io.poamledger.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field that an event has had since a later revision, and what the events before it say in its place. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Added {

    /** The first revision that has the field. */
    int revision();

    /** What is read where an older revision was stored, as JSON. */
    String before();
}
