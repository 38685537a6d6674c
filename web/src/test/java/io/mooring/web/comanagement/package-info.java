@NullMarked
package io.mooring.web.comanagement;

import org.jspecify.annotations.NullMarked;
