@NullMarked
package io.mooring.connector;

import org.jspecify.annotations.NullMarked;
