@NullMarked
package io.mooring.coexistence;

import org.jspecify.annotations.NullMarked;
