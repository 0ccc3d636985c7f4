/** What a form holds before anybody types, said by whatever it is about. */
@NullMarked
package io.poamledger.command.forms.draft;

import org.jspecify.annotations.NullMarked;
