/**
 * What is read of Microsoft's cloud beside managed devices: subject by subject, each in its own
 * time, and each as old as its last trusted reading.
 */
@NullMarked
package io.mooring.subject;

import org.jspecify.annotations.NullMarked;
