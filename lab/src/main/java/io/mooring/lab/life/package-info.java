/**
 * The estate as time goes by: the site's clock, what was done to devices and asked of them, what
 * their clients made of it, and the journal that keeps it over a restart.
 */
@NullMarked
package io.mooring.lab.life;

import org.jspecify.annotations.NullMarked;
