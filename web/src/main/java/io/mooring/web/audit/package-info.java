/** The audit log for those who may read it. */
@NullMarked
package io.mooring.web.audit;

import org.jspecify.annotations.NullMarked;
