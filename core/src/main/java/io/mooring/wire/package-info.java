/** The contract between connector and portal: paths, messages and hashes. */
@NullMarked
package io.mooring.wire;

import org.jspecify.annotations.NullMarked;
