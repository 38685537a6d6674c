/** What can be wrong with the site: told by control, felt by those who ask the site. */
@NullMarked
package io.mooring.lab.fault;

import org.jspecify.annotations.NullMarked;
