/** The estate at a glance: what needs attention first, then how many devices of each kind. */
@NullMarked
package io.mooring.web.overview;

import org.jspecify.annotations.NullMarked;
