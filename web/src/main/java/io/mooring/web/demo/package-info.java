/** What the demo needs to start by itself; present in demo mode only. */
@NullMarked
package io.mooring.web.demo;

import org.jspecify.annotations.NullMarked;
