/** Intune and Entra, by Microsoft Graph: the ports of {@code io.mooring.cloud}. */
@NullMarked
package io.mooring.intune;

import org.jspecify.annotations.NullMarked;
