/** Classes that break the house's rules, so that the rules can be seen to fail. */
@NullMarked
package io.mooring.connector.violations;

import org.jspecify.annotations.NullMarked;
