/** Microsoft Graph of the living estate's tenant: what Intune and Entra ID answer. */
@NullMarked
package io.mooring.lab.graph;

import org.jspecify.annotations.NullMarked;
