/** What the console calls things: states, times, numbers. */
@NullMarked
package io.mooring.web.words;

import org.jspecify.annotations.NullMarked;
