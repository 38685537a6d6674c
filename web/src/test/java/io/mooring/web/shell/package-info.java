@NullMarked
package io.mooring.web.shell;

import org.jspecify.annotations.NullMarked;
