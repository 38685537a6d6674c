@NullMarked
package io.mooring.mdm;

import org.jspecify.annotations.NullMarked;
