/** Who may do what: tenants, people, app roles, scopes and API tokens. */
@NullMarked
package io.mooring.access;

import org.jspecify.annotations.NullMarked;
