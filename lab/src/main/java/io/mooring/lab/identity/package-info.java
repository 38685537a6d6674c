/** The demo's OpenID Connect provider, with the manners of Microsoft Entra ID. */
@NullMarked
package io.mooring.lab.identity;

import org.jspecify.annotations.NullMarked;
