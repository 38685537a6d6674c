/** Stands for a package of the product. */
@NullMarked
package io.mooring.borrowed;

import org.jspecify.annotations.NullMarked;
