/** Which devices are protected: the rules, and their page. */
@NullMarked
package io.mooring.web.protection;

import org.jspecify.annotations.NullMarked;
