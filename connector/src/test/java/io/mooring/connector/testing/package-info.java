/** A site, a portal and a clock for tests. */
@NullMarked
package io.mooring.connector.testing;

import org.jspecify.annotations.NullMarked;
