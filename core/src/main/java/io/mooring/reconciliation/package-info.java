/**
 * One device from many records: which records of ConfigMgr, Intune, Entra, Autopilot and other MDMs
 * are of one computer, on which evidence, and where that cannot be told.
 */
@NullMarked
package io.mooring.reconciliation;

import org.jspecify.annotations.NullMarked;
