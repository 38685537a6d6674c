/** A Configuration Manager site, reached through its AdminService. */
@NullMarked
package io.mooring.connector.site;

import org.jspecify.annotations.NullMarked;
