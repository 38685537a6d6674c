@NullMarked
package io.mooring.web.conditionalaccess;

import org.jspecify.annotations.NullMarked;
