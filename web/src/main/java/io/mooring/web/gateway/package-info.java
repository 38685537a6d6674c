/** Where connectors call: signed requests only. */
@NullMarked
package io.mooring.web.gateway;

import org.jspecify.annotations.NullMarked;
