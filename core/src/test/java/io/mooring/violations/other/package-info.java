/** Half of a cycle. */
@NullMarked
package io.mooring.violations.other;

import org.jspecify.annotations.NullMarked;
