@NullMarked
package io.mooring.web.sites;

import org.jspecify.annotations.NullMarked;
