/** Half of a cycle. */
@NullMarked
package io.mooring.violations.one;

import org.jspecify.annotations.NullMarked;
