package io.mooring.web.words;

import io.mooring.device.EnrolmentStep;
import io.mooring.device.ManagementState;

/** Who manages a device, in the words of the field. */
public final class ManagementWords {

  private ManagementWords() {}

  public static String of(ManagementState state) {
    return switch (state) {
      case TENANT_ATTACHED -> "ConfigMgr";
      case CO_MANAGED -> "Co-managed";
      case CO_EXISTING -> "ConfigMgr and another MDM";
      case INTUNE_ONLY -> "Intune";
      case THIRD_PARTY_MDM_ONLY -> "Another MDM";
      case UNMANAGED -> "Not managed";
    };
  }

  /** How far it is on the way to co-management. */
  public static String of(EnrolmentStep step) {
    return switch (step) {
      case NONE -> "No ConfigMgr client";
      case CLIENT -> "ConfigMgr client, no co-management policy";
      case POLICY -> "Has the policy, not enrolled";
      case ENROLLED -> "Enrolled, not provisioned";
      case PROVISIONED -> "Enrolled and provisioned";
    };
  }

  /** What it means, in a sentence. */
  public static String meaning(ManagementState state) {
    return switch (state) {
      case TENANT_ATTACHED -> "Managed by Configuration Manager alone, through an attached site.";
      case CO_MANAGED -> "Managed by Configuration Manager and Microsoft Intune together.";
      case CO_EXISTING ->
          "Managed by Configuration Manager beside an MDM that is not known to be Intune.";
      case INTUNE_ONLY -> "Managed by Microsoft Intune alone.";
      case THIRD_PARTY_MDM_ONLY -> "Managed by an MDM that is not known to be Intune.";
      case UNMANAGED -> "Nobody manages it: it has no ConfigMgr client and no MDM.";
    };
  }
}
