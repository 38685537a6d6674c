/** Ids that databases like. */
@NullMarked
package io.mooring.id;

import org.jspecify.annotations.NullMarked;
