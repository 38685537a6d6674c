/** The REST API under {@code /api/v1}: bearer tokens in, JSON out. */
@NullMarked
package io.mooring.web.api;

import org.jspecify.annotations.NullMarked;
