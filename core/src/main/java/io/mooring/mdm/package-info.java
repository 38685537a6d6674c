/** Third-party MDMs: what proves that one of them manages a device, and what it is called. */
@NullMarked
package io.mooring.mdm;

import org.jspecify.annotations.NullMarked;
