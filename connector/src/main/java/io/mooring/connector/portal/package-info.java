/** The portal, reached by signed requests. */
@NullMarked
package io.mooring.connector.portal;

import org.jspecify.annotations.NullMarked;
