/** The page of the estate's health: Endpoint analytics, clients, and how fresh all of it is. */
@NullMarked
package io.mooring.web.estatehealth;

import org.jspecify.annotations.NullMarked;
