package io.mooring.web.words;

import io.mooring.cloud.MdmAuthority;
import io.mooring.cloud.Word;
import org.jspecify.annotations.Nullable;

/** The MDM authority of a tenant, in words (Microsoft: mdm-authority-set). */
public final class TenantWords {

  private TenantWords() {}

  public static String of(@Nullable Word<MdmAuthority> authority) {
    if (authority == null) {
      return "Not told";
    }
    var meaning = authority.meaning();
    if (meaning == null) {
      return authority.raw();
    }
    return switch (meaning) {
      case NOT_SET -> "Not set";
      case INTUNE -> "Intune";
      case CONFIGMGR_HYBRID -> "Configuration Manager (hybrid)";
      case OFFICE_365 -> "Office 365";
    };
  }

  /** What it means for devices that are to be enrolled. */
  public static String meaning(@Nullable Word<MdmAuthority> authority) {
    if (authority == null) {
      return "Graph does not tell it. Grant the app Organization.Read.All, with an administrator's"
          + " consent, and look again within the hour.";
    }
    var meaning = authority.meaning();
    if (meaning == null) {
      return "Graph says a word that this version does not know.";
    }
    return switch (meaning) {
      case NOT_SET ->
          "No device can be enrolled, and none becomes co-managed. Choose Intune in the Intune admin"
              + " center, under Devices > Enrollment.";
      case INTUNE ->
          "Intune manages devices by itself and, where a device has the ConfigMgr client as well,"
              + " together with ConfigMgr: the tenant's value stays Intune for co-management.";
      case CONFIGMGR_HYBRID ->
          "ConfigMgr alone enrolled devices through Intune. Microsoft has retired this; it is no"
              + " choice for co-management, which needs Intune.";
      case OFFICE_365 ->
          "Basic Mobility and Security of Microsoft 365 manages devices. Co-management needs Intune:"
              + " add it under Devices > Add MDM Authority. Then each person's licence decides, and"
              + " Basic Mobility stays set up.";
    };
  }
}
