package io.mooring.lab.graph;

import java.util.List;
import java.util.stream.Stream;

/** What an application may be granted (Graph reference, the sections of each call). */
public enum Permission {
  MANAGED_DEVICES("DeviceManagementManagedDevices.Read.All", Family.DEVICES),
  CONFIGURATION("DeviceManagementConfiguration.Read.All", Family.INTUNE),
  SERVICE_CONFIG("DeviceManagementServiceConfig.Read.All", Family.INTUNE),
  ENTRA_DEVICES("Device.Read.All", Family.DIRECTORY),
  USERS("User.Read.All", Family.DIRECTORY),
  ORGANIZATION("Organization.Read.All", Family.DIRECTORY),
  POLICIES("Policy.Read.All", Family.POLICIES);

  private final String word;
  private final Family family;

  Permission(String word, Family family) {
    this.word = word;
    this.family = family;
  }

  /** As Entra ID writes it into the roles of a token. */
  public String word() {
    return word;
  }

  Family family() {
    return family;
  }

  public static List<String> words() {
    return Stream.of(values()).map(Permission::word).toList();
  }

  static Permission of(String word) {
    return Stream.of(values())
        .filter(permission -> permission.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no permission " + word));
  }

  /** Each of Graph's services says no in its own words, as they are seen in public threads. */
  Refusal lacking() {
    return switch (family) {
      case DEVICES, INTUNE -> new Refusal(403, "Forbidden", ofIntune());
      case DIRECTORY ->
          new Refusal(
              403,
              "Authorization_RequestDenied",
              "Insufficient privileges to complete the operation.");
      case POLICIES ->
          new Refusal(
              403,
              "AccessDenied",
              "You cannot perform the requested operation, required scopes are missing in the"
                  + " token.");
    };
  }

  private String ofIntune() {
    return """
    {\r
      "_version": 3,\r
      "Message": "Application is not authorized to perform this operation. Application must \
    have one of the following scopes: %s, %s - Operation ID (for customer support): \
    00000000-0000-0000-0000-000000000000 - Activity ID: 00000000-0000-0000-0000-000000000000 \
    - Url: https://fef.msub05.manage.microsoft.com/",\r
      "CustomApiErrorPhrase": "",\r
      "RetryAfter": null,\r
      "ErrorSourceService": "",\r
      "HttpHeaders": "{}"\r
    }\
    """
        .formatted(word, word.replace(".Read.", ".ReadWrite."));
  }
}
