@NullMarked
package io.mooring.web.violations;

import org.jspecify.annotations.NullMarked;
