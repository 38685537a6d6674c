@NullMarked
package io.mooring.web.estatehealth;

import org.jspecify.annotations.NullMarked;
