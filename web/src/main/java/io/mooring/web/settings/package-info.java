/** What an operator sets, checked before anything starts. */
@NullMarked
package io.mooring.web.settings;

import org.jspecify.annotations.NullMarked;
