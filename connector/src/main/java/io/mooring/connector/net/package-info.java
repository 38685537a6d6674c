/** HTTP calls that end: bounded in time and size, with a trust of their own. */
@NullMarked
package io.mooring.connector.net;

import org.jspecify.annotations.NullMarked;
