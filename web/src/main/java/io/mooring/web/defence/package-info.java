/** What every request and answer is held to, whoever asks. */
@NullMarked
package io.mooring.web.defence;

import org.jspecify.annotations.NullMarked;
