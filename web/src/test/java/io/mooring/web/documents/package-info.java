/** What the documentation and the container files say is held against what there is. */
@NullMarked
package io.mooring.web.documents;

import org.jspecify.annotations.NullMarked;
