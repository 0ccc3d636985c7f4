/** The CSV and Excel template: columns, the grammar of its cells, reading it, and writing it with or without items. */
@NullMarked
package io.poamledger.exchange.template;

import org.jspecify.annotations.NullMarked;
