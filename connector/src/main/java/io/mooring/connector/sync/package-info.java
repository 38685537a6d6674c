/** Passes over the site, and what of them the portal has yet to learn. */
@NullMarked
package io.mooring.connector.sync;

import org.jspecify.annotations.NullMarked;
