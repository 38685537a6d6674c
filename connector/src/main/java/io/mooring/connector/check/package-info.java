/** Walks the way to the site and to the portal, hop by hop, and says what is wrong on it. */
@NullMarked
package io.mooring.connector.check;

import org.jspecify.annotations.NullMarked;
