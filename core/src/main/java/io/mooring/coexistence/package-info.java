/** ConfigMgr beside a third-party MDM: the MDM's lists of devices, and what follows from them. */
@NullMarked
package io.mooring.coexistence;

import org.jspecify.annotations.NullMarked;
