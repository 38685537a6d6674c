package io.mooring.intune.graph;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** What only Graph's beta tells. */
@HttpExchange(url = "/beta", accept = "application/json")
public interface GraphBeta {

  /** What a list tells of a device truly: other properties are empty there (Microsoft: CSDL). */
  String DEVICE =
      "id,deviceName,azureADDeviceId,serialNumber,manufacturer,model,chassisType"
          + ",processorArchitecture,wiFiMacAddress,totalStorageSpaceInBytes"
          + ",freeStorageSpaceInBytes,operatingSystem,osVersion,skuFamily,isEncrypted"
          + ",managementAgent,deviceEnrollmentType,joinType,managedDeviceOwnerType"
          + ",deviceRegistrationState,managementState,autopilotEnrolled,enrollmentProfileName"
          + ",enrolledDateTime,managementCertificateExpirationDate"
          + ",configurationManagerClientEnabledFeatures,configurationManagerClientInformation"
          + ",configurationManagerClientHealthState,complianceState"
          + ",complianceGracePeriodExpirationDateTime,userId,userPrincipalName,userDisplayName"
          + ",emailAddress,enrolledByUserPrincipalName,usersLoggedOn,lastSyncDateTime";

  /** What it tells of a device that is asked for by itself. */
  String WHOLE_DEVICE = DEVICE + ",ethernetMacAddress,physicalMemoryInBytes";

  String HEARD_SINCE = "$filter=lastSyncDateTime gt {since}";

  @GetExchange("/deviceManagement/managedDevices?$select=" + DEVICE)
  ResponseEntity<JsonNode> managedDevices();

  @GetExchange(url = "/deviceManagement/managedDevices/$count", accept = "text/plain")
  ResponseEntity<String> managedDeviceCount();

  /** Where the count by itself is not accepted. */
  @GetExchange("/deviceManagement/managedDevices?$count=true&$top=1&$select=id")
  ResponseEntity<JsonNode> managedDevicesCounted();

  @GetExchange("/deviceManagement/managedDevices?$select=" + DEVICE + "&" + HEARD_SINCE)
  ResponseEntity<JsonNode> managedDevicesHeard(@PathVariable String since);

  @GetExchange(
      url = "/deviceManagement/managedDevices/$count?" + HEARD_SINCE,
      accept = "text/plain")
  ResponseEntity<String> managedDeviceHeardCount(@PathVariable String since);

  /** Without an expanded profile: no list tells it. */
  @GetExchange(
      "/deviceManagement/windowsAutopilotDeviceIdentities?$select=id,serialNumber,manufacturer"
          + ",model,groupTag,azureActiveDirectoryDeviceId,managedDeviceId,enrollmentState"
          + ",lastContactedDateTime,deploymentProfileAssignmentStatus"
          + ",deploymentProfileAssignmentDetailedStatus,deploymentProfileAssignedDateTime")
  ResponseEntity<JsonNode> autopilotDevices();

  /** The next page of a list, by the link of the one before. */
  @GetExchange
  ResponseEntity<JsonNode> follow(URI link);

  @PostExchange(url = "/$batch", contentType = "application/json")
  ResponseEntity<JsonNode> batch(@RequestBody Batch batch);
}
