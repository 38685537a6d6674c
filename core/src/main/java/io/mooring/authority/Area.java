package io.mooring.authority;

/** A part of the management of a device that one authority has. */
public sealed interface Area permits Workload, EverythingElse {

  /** The name in the API, such as {@code windowsUpdatePolicies}. */
  String key();

  /** The name on the screen, as the ConfigMgr console has it. */
  String title();
}
