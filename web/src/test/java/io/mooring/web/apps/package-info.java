@NullMarked
package io.mooring.web.apps;

import org.jspecify.annotations.NullMarked;
