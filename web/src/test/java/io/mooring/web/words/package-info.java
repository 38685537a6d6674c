@NullMarked
package io.mooring.web.words;

import org.jspecify.annotations.NullMarked;
