/** Who is signed in, and how they came in and go out. */
@NullMarked
package io.mooring.web.signin;

import org.jspecify.annotations.NullMarked;
