package io.poamledger.command.forms;

import io.poamledger.access.Caller;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.command.description.Field;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.forms.draft.Suggestions;
import io.poamledger.events.item.RequirementId;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is the same in every ledger: requirements and time zones. */
@Component
final class Catalogued implements Suggestions {

    @Override
    public Set<Class<?>> types() {
        return Set.of(RequirementId.class, ZoneId.class);
    }

    @Override
    public List<Choice> of(Field field, Named named, Caller caller) {
        return field.type() == ZoneId.class
                ? ZoneId.getAvailableZoneIds().stream()
                        .sorted()
                        .map(zone -> new Choice(zone, zone))
                        .toList()
                : Catalogue.inForce().requirements().stream()
                        .map(requirement -> new Choice(requirement.id().toString(), requirement.title()))
                        .toList();
    }
}
