/** The page of Windows Autopilot. */
@NullMarked
package io.mooring.web.autopilot;

import org.jspecify.annotations.NullMarked;
