package io.mooring.intune.testing;

/** Answers as Microsoft's pages show them. */
public final class Sample {

  private Sample() {}

  /** A co-managed device (Microsoft: managedDevice, beta). */
  public static String device(String id) {
    return """
    {"@odata.type":"#microsoft.graph.windowsManagedDevice","id":"%s","deviceName":"WS-0001",
     "azureADDeviceId":"8F3E0001-0000-4000-8000-000000000001","serialNumber":"PF2X0001",
     "manufacturer":"LENOVO","model":"21HD","chassisType":"laptop","processorArchitecture":"x64",
     "wiFiMacAddress":"A0B1C2D3E4F5","totalStorageSpaceInBytes":512000000000,
     "freeStorageSpaceInBytes":0,"operatingSystem":"Windows","osVersion":"10.0.26100.4061",
     "skuFamily":"Enterprise","isEncrypted":true,"managementAgent":"configurationManagerClientMdm",
     "deviceEnrollmentType":"windowsCoManagement","joinType":"hybridAzureADJoined",
     "managedDeviceOwnerType":"company","deviceRegistrationState":"registered",
     "managementState":"managed","autopilotEnrolled":false,"enrollmentProfileName":"",
     "enrolledDateTime":"2026-01-05T09:12:44.1234567Z",
     "managementCertificateExpirationDate":"0001-01-01T00:00:00Z",
     "configurationManagerClientEnabledFeatures":{"inventory":false,"modernApps":true,
       "resourceAccess":true,"deviceConfiguration":true,"compliancePolicy":true,
       "windowsUpdateForBusiness":false,"endpointProtection":true,"officeApps":false,
       "futureWorkload":true},
     "configurationManagerClientInformation":{"clientIdentifier":"GUID:4711",
       "isBlocked":false,"clientVersion":"5.00.9132.1011"},
     "configurationManagerClientHealthState":{"state":"healthy","errorCode":0,
       "lastSyncDateTime":"2026-11-22T21:00:00Z"},
     "complianceState":"noncompliant",
     "complianceGracePeriodExpirationDateTime":"9999-12-31T23:59:59Z",
     "userId":"u-1","userPrincipalName":"anna@contoso.com","userDisplayName":"Anna Berg",
     "emailAddress":"anna.berg@contoso.com","enrolledByUserPrincipalName":null,
     "usersLoggedOn":[{"userId":"u-1","lastLogOnDateTime":"2026-11-22T07:30:00Z"},{}],
     "lastSyncDateTime":"2026-11-22T21:04:00Z","somethingNew":{"a":[1]}}\
    """
        .formatted(id);
  }

  /** One of which next to nothing is told, and that strangely. */
  public static String strangeDevice(String id) {
    return """
    {"id":"%s","deviceName":7,"azureADDeviceId":"00000000-0000-0000-0000-000000000000",
     "serialNumber":null,"totalStorageSpaceInBytes":0,"isEncrypted":"yes",
     "managementAgent":"hoverboard","joinType":"unknown","usersLoggedOn":"nobody",
     "configurationManagerClientEnabledFeatures":null,"complianceState":"unknownFutureValue",
     "lastSyncDateTime":"0001-01-01T00:00:00Z"}\
    """
        .formatted(id);
  }
}
