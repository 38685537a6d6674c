/** What a device or a site may send that means no good. */
@NullMarked
package io.mooring.hostile;

import org.jspecify.annotations.NullMarked;
