/** The list of devices and the page of one. */
@NullMarked
package io.mooring.web.devices;

import org.jspecify.annotations.NullMarked;
