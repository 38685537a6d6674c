@NullMarked
package io.mooring.web.devices;

import org.jspecify.annotations.NullMarked;
