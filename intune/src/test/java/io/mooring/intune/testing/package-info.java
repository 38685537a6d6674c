/** A Graph on loopback that answers as told, and a time that passes only when waited for. */
@NullMarked
package io.mooring.intune.testing;

import org.jspecify.annotations.NullMarked;
