/** How the tenant itself is set up in Microsoft's cloud. */
@NullMarked
package io.mooring.tenantsettings;

import org.jspecify.annotations.NullMarked;
