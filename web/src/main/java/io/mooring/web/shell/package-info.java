/** The frame around every page: navigation, search, sign-out. */
@NullMarked
package io.mooring.web.shell;

import org.jspecify.annotations.NullMarked;
