/** Microsoft Graph's protocol: sign-in, calls and their limits, lists, batches. */
@NullMarked
package io.mooring.intune.graph;

import org.jspecify.annotations.NullMarked;
