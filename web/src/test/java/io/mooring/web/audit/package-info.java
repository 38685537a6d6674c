@NullMarked
package io.mooring.web.audit;

import org.jspecify.annotations.NullMarked;
