/**
 * Records of many systems with the truth beside them: which computer each is of. For {@code
 * ./mooring bench reconcile}.
 */
@NullMarked
package io.mooring.lab.labelled;

import org.jspecify.annotations.NullMarked;
