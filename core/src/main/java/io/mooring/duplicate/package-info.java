/** Devices that may be one, and what persons decide on them. */
@NullMarked
package io.mooring.duplicate;

import org.jspecify.annotations.NullMarked;
