@NullMarked
package io.mooring.web.parts;

import org.jspecify.annotations.NullMarked;
