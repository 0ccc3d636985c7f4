/**
 * What would be if some gaps were closed, and which ones to close first. The doors: {@link
 * io.poamledger.cmmc.whatif.CheapestPath} and {@link io.poamledger.cmmc.whatif.WhatIf}.
 */
@NullMarked
package io.poamledger.cmmc.whatif;

import org.jspecify.annotations.NullMarked;
