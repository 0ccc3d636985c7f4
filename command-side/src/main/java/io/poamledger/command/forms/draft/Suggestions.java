package io.poamledger.command.forms.draft;

import io.poamledger.access.Caller;
import io.poamledger.command.description.Field;
import java.util.List;
import java.util.Set;

/** What may be picked instead of typed, for fields of some types. May be asked by several threads at a time. */
public interface Suggestions {

    /** So many are offered at most: what is longer is found by its number. */
    int MOST = 500;

    Set<Class<?>> types();

    /**
     * @param named what the page names, such as the system
     * @param caller whoever looks, and is offered nothing that they may not see
     */
    List<Choice> of(Field field, Named named, Caller caller);
}
