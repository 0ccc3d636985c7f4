package io.poamledger.query.layout;

import io.poamledger.access.Caller;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.Role;
import java.util.List;

/**
 * A form that a page asks for by the name of its command. Who may give a command stands at the command, which this side does not know: what is
 * said of it here is compared in {@code FormsThatPagesPlaceTest}.
 */
public enum PlacedForm {
    OPEN_WEAKNESS("OpenWeakness", Role.COMPLIANCE_MANAGER),
    RECORD_REVIEW("RecordReview", Role.COMPLIANCE_MANAGER),
    REFERENCE_EVIDENCE("ReferenceEvidence", Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR),
    REGISTER_SYSTEM("RegisterSystem", Role.ADMINISTRATOR);

    private final String command;
    private final Role[] anyOf;

    PlacedForm(String command, Role... anyOf) {
        this.command = command;
        this.anyOf = anyOf;
    }

    public String command() {
        return command;
    }

    public List<Role> allowed() {
        return List.of(anyOf);
    }

    public boolean isForSomebodyLike(Caller caller) {
        return caller.maySomewhere(anyOf);
    }

    public boolean isFor(Caller caller, SystemId system) {
        return caller.may(system, anyOf);
    }

    public String address() {
        return "/forms/" + command;
    }

    public String about(SystemId system) {
        return address() + "?system=" + system.value();
    }
}
