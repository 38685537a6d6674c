@NullMarked
package io.mooring.web.defence;

import org.jspecify.annotations.NullMarked;
