/** The doors for tests: faults to switch on, devices to change, operations to count. */
@NullMarked
package io.mooring.lab.control;

import org.jspecify.annotations.NullMarked;
