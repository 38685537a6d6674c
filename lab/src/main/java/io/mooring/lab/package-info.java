/**
 * The demo's estate as one program: a Configuration Manager site and an OpenID Connect provider.
 */
@NullMarked
package io.mooring.lab;

import org.jspecify.annotations.NullMarked;
