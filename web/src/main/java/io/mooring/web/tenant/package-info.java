/** The page that says how the tenant is set up in Microsoft's cloud, and what is read of it. */
@NullMarked
package io.mooring.web.tenant;

import org.jspecify.annotations.NullMarked;
