/** Says whether the portal is up. */
@NullMarked
package io.mooring.web.health;

import org.jspecify.annotations.NullMarked;
