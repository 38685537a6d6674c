/** Co-existence with third-party MDMs: bringing their lists, and what follows from them. */
@NullMarked
package io.mooring.web.coexistence;

import org.jspecify.annotations.NullMarked;
