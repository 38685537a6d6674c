@NullMarked
package io.mooring.web.demo;

import org.jspecify.annotations.NullMarked;
