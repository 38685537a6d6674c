/** Orders: verified, claimed, carried out once, watched. */
@NullMarked
package io.mooring.connector.orders;

import org.jspecify.annotations.NullMarked;
