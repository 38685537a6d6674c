/** How long history is kept, and its deletion afterwards. */
@NullMarked
package io.mooring.retention;

import org.jspecify.annotations.NullMarked;
