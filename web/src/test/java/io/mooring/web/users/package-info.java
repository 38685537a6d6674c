@NullMarked
package io.mooring.web.users;

import org.jspecify.annotations.NullMarked;
