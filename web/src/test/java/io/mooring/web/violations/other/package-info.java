@NullMarked
package io.mooring.web.violations.other;

import org.jspecify.annotations.NullMarked;
