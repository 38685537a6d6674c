/** The other half of a cycle. */
@NullMarked
package io.mooring.connector.violations.two;

import org.jspecify.annotations.NullMarked;
