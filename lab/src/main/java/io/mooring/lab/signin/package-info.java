/** How an account signs in to the site: Windows authentication, by Kerberos alone. */
@NullMarked
package io.mooring.lab.signin;

import org.jspecify.annotations.NullMarked;
