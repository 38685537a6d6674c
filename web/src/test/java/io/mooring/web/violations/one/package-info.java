@NullMarked
package io.mooring.web.violations.one;

import org.jspecify.annotations.NullMarked;
