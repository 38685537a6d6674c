/** Attached sites and their connectors. */
@NullMarked
package io.mooring.site;

import org.jspecify.annotations.NullMarked;
