@NullMarked
package io.mooring.web.api;

import org.jspecify.annotations.NullMarked;
