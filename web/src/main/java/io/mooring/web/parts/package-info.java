/** Small parts that several pages are made of. */
@NullMarked
package io.mooring.web.parts;

import org.jspecify.annotations.NullMarked;
