/** The page of policies that let devices in. */
@NullMarked
package io.mooring.web.conditionalaccess;

import org.jspecify.annotations.NullMarked;
