@NullMarked
package io.mooring.web.problem;

import org.jspecify.annotations.NullMarked;
