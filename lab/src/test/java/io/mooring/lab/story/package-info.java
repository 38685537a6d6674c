/** The whole story in a browser, over lab, portal and connector as separate processes. */
@NullMarked
package io.mooring.lab.story;

import org.jspecify.annotations.NullMarked;
