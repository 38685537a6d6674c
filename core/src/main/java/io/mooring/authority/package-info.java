/** Who is in charge of which workload on a device, why, and how that is known. */
@NullMarked
package io.mooring.authority;

import org.jspecify.annotations.NullMarked;
