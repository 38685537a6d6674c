/** What the architecture rules must notice. */
@NullMarked
package io.mooring.persistence.violations;

import org.jspecify.annotations.NullMarked;
