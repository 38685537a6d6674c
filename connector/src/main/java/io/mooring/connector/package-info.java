/** The on-premises process: it calls a site and the portal, and is never called. */
@NullMarked
package io.mooring.connector;

import org.jspecify.annotations.NullMarked;
