/** Breaks every architecture rule on purpose, to prove that the rules notice. */
@NullMarked
package io.mooring.violations;

import org.jspecify.annotations.NullMarked;
