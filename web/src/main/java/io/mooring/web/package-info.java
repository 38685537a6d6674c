/** The portal: screens, sign-in, REST API and the connectors' gateway. */
@NullMarked
package io.mooring.web;

import org.jspecify.annotations.NullMarked;
