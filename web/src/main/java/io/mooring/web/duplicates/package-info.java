/** Devices that may be one: their page. */
@NullMarked
package io.mooring.web.duplicates;

import org.jspecify.annotations.NullMarked;
