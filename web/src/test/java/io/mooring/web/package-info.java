@NullMarked
package io.mooring.web;

import org.jspecify.annotations.NullMarked;
