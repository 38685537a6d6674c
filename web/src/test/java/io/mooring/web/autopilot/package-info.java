@NullMarked
package io.mooring.web.autopilot;

import org.jspecify.annotations.NullMarked;
