/** The estate in numbers, each of which is a list's. */
@NullMarked
package io.mooring.board;

import org.jspecify.annotations.NullMarked;
