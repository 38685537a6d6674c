/** Refusals, as other programs read them. */
@NullMarked
package io.mooring.web.problem;

import org.jspecify.annotations.NullMarked;
