@NullMarked
package io.mooring.web.tenant;

import org.jspecify.annotations.NullMarked;
