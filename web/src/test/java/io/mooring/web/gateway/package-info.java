@NullMarked
package io.mooring.web.gateway;

import org.jspecify.annotations.NullMarked;
