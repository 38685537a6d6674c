/** Bearer tokens by which other programs act for a person. */
@NullMarked
package io.mooring.token;

import org.jspecify.annotations.NullMarked;
