@NullMarked
package io.mooring.web.signin;

import org.jspecify.annotations.NullMarked;
