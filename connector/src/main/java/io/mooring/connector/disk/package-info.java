/** What the connector keeps on disk, readable by its own account only. */
@NullMarked
package io.mooring.connector.disk;

import org.jspecify.annotations.NullMarked;
