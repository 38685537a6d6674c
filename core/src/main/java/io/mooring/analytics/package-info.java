/** What Endpoint analytics makes of devices. */
@NullMarked
package io.mooring.analytics;

import org.jspecify.annotations.NullMarked;
