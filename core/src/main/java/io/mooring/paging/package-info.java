/** Lists that are read a page at a time, each going on by the key at which the one before ended. */
@NullMarked
package io.mooring.paging;

import org.jspecify.annotations.NullMarked;
