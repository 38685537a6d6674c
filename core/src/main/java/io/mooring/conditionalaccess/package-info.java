/** What policies of Conditional Access demand of a device, and whether it meets that. */
@NullMarked
package io.mooring.conditionalaccess;

import org.jspecify.annotations.NullMarked;
