@NullMarked
package io.mooring.web.settings;

import org.jspecify.annotations.NullMarked;
