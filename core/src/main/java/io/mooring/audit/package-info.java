/** What was asked, done, changed and refused, and by whom. */
@NullMarked
package io.mooring.audit;

import org.jspecify.annotations.NullMarked;
