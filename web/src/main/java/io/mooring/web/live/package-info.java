/** Tells open pages and waiting connectors what has just changed. */
@NullMarked
package io.mooring.web.live;

import org.jspecify.annotations.NullMarked;
