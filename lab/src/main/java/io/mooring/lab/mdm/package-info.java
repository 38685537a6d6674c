/** A third-party MDM beside the site: the list of the devices that are enrolled in it. */
@NullMarked
package io.mooring.lab.mdm;

import org.jspecify.annotations.NullMarked;
