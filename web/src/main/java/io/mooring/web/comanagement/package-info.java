/** The page of co-management: who manages the estate, and who is in charge of what. */
@NullMarked
package io.mooring.web.comanagement;

import org.jspecify.annotations.NullMarked;
