/** The people who use devices, as far as the sources name them. */
@NullMarked
package io.mooring.user;

import org.jspecify.annotations.NullMarked;
