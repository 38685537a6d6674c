/** A Configuration Manager site's AdminService on the real protocol, certificate included. */
@NullMarked
package io.mooring.lab.adminservice;

import org.jspecify.annotations.NullMarked;
