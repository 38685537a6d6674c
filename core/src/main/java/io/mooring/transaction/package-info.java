/** Where a use case draws the borders of its transactions. */
@NullMarked
package io.mooring.transaction;

import org.jspecify.annotations.NullMarked;
