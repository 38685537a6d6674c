/** The one inlet: source records come in, devices are derived. */
@NullMarked
package io.mooring.inventory;

import org.jspecify.annotations.NullMarked;
