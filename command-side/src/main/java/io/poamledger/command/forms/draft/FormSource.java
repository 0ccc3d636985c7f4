package io.poamledger.command.forms.draft;

import io.poamledger.command.description.Subject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Finds what commands are about, straight in the ledger. Each kind of it has one; may be used by several threads at a time. */
public interface FormSource {

    Set<Subject> subjects();

    /**
     * As it was at that version, or as it is; empty where the ledger has nothing of that name.
     *
     * @throws io.poamledger.command.Malformed it is not named, or by what is no id
     */
    Optional<Drafts> find(Named named, OptionalLong version);
}
