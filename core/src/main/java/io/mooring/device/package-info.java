/** Devices as Mooring sees them: facts, states, filters, lists, notes and history. */
@NullMarked
package io.mooring.device;

import org.jspecify.annotations.NullMarked;
