@NullMarked
package io.mooring.web.live;

import org.jspecify.annotations.NullMarked;
