/** What Microsoft's cloud (Intune and Entra, by Microsoft Graph) says of devices and people. */
@NullMarked
package io.mooring.cloud;

import org.jspecify.annotations.NullMarked;
