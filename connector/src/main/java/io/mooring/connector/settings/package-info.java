/** What the connector is told: by its settings file, by variables and by options. */
@NullMarked
package io.mooring.connector.settings;

import org.jspecify.annotations.NullMarked;
