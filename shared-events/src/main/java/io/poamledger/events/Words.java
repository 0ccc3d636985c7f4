package io.poamledger.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that may have several lines. A text without this mark is one line of up to {@link Bounds#LINE} characters. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Words {

    /** In characters as UTF-16 counts them. */
    int most() default Bounds.WORDS;
}
