@NullMarked
package io.mooring.board;

import org.jspecify.annotations.NullMarked;
