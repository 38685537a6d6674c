/**
 * The estate: every device, person and place as pure functions of seed and number, and what changed
 * at run time.
 */
@NullMarked
package io.mooring.lab.estate;

import org.jspecify.annotations.NullMarked;
