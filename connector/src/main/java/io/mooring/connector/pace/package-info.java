/** How long to wait, and who does the waiting. */
@NullMarked
package io.mooring.connector.pace;

import org.jspecify.annotations.NullMarked;
