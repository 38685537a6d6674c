@NullMarked
package io.mooring.web.coexistence;

import org.jspecify.annotations.NullMarked;
