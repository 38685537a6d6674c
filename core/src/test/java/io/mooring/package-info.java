/** What tests share. */
@NullMarked
package io.mooring;

import org.jspecify.annotations.NullMarked;
