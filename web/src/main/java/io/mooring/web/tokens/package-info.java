/** A person's own API tokens. */
@NullMarked
package io.mooring.web.tokens;

import org.jspecify.annotations.NullMarked;
