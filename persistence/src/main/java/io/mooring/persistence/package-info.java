/** The core's ports on Hibernate. Only the way in is public; rows and adapters stay in here. */
@NullMarked
package io.mooring.persistence;

import org.jspecify.annotations.NullMarked;
