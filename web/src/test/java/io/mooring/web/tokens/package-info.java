@NullMarked
package io.mooring.web.tokens;

import org.jspecify.annotations.NullMarked;
