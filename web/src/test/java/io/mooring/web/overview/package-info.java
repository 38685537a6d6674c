/** Tests of the estate at a glance. */
@NullMarked
package io.mooring.web.overview;

import org.jspecify.annotations.NullMarked;
