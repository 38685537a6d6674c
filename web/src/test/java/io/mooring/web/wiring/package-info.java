@NullMarked
package io.mooring.web.wiring;

import org.jspecify.annotations.NullMarked;
