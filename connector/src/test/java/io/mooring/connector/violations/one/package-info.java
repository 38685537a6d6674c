/** One half of a cycle. */
@NullMarked
package io.mooring.connector.violations.one;

import org.jspecify.annotations.NullMarked;
