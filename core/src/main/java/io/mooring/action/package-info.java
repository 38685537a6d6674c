/** The one outlet: remote actions, their gate, their orders and their evidence. */
@NullMarked
package io.mooring.action;

import org.jspecify.annotations.NullMarked;
