/** Devices read from a site's classes, row by row in order of the resource id. */
@NullMarked
package io.mooring.connector.inventory;

import org.jspecify.annotations.NullMarked;
