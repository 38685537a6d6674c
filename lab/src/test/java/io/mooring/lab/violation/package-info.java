/** Code that breaks the rules on purpose. */
@NullMarked
package io.mooring.lab.violation;

import org.jspecify.annotations.NullMarked;
