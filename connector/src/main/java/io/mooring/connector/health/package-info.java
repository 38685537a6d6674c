/** What is wrong with the site, told to the portal's people. */
@NullMarked
package io.mooring.connector.health;

import org.jspecify.annotations.NullMarked;
