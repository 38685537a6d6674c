/** The apps that are found on devices. */
@NullMarked
package io.mooring.app;

import org.jspecify.annotations.NullMarked;
