/** What the lab's servers have in common. */
@NullMarked
package io.mooring.lab.http;

import org.jspecify.annotations.NullMarked;
