/** Breaks the architecture rules on purpose, to prove that they notice. */
@NullMarked
package io.mooring.intune.violations;

import org.jspecify.annotations.NullMarked;
