/** Which devices Windows Autopilot knows, and what it would make of them at their next reset. */
@NullMarked
package io.mooring.autopilot;

import org.jspecify.annotations.NullMarked;
