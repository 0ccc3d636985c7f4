package io.poamledger.command.forms.draft;

import io.poamledger.command.Command;

/** What a command is about, at one version, as its forms see it. */
public interface Drafts {

    Draft of(Class<? extends Command> command, Named named);
}
