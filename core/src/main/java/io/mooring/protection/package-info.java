/** Which devices are not to be disturbed without a second thought. */
@NullMarked
package io.mooring.protection;

import org.jspecify.annotations.NullMarked;
