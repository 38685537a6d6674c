/** The one place that builds the use cases and hands them their ports. */
@NullMarked
package io.mooring.web.wiring;

import org.jspecify.annotations.NullMarked;
