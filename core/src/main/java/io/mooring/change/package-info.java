/** What has just changed, for those who wait or watch. */
@NullMarked
package io.mooring.change;

import org.jspecify.annotations.NullMarked;
