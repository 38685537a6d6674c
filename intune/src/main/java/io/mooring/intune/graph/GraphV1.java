package io.mooring.intune.graph;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import tools.jackson.databind.JsonNode;

/** What Graph's v1.0 tells. */
@HttpExchange(url = "/v1.0", accept = "application/json")
public interface GraphV1 {

  String APPS = "/deviceManagement/detectedApps";
  String ANALYTICS = "/deviceManagement/userExperienceAnalytics";

  /** Only with it does Entra count, and it must come with every page (Microsoft: paging). */
  String COUNTING = "ConsistencyLevel=eventual";

  @GetExchange(APPS + "?$select=id,displayName,version,publisher,platform,sizeInByte,deviceCount")
  ResponseEntity<JsonNode> detectedApps();

  @GetExchange(url = APPS + "/$count", accept = "text/plain")
  ResponseEntity<String> detectedAppCount();

  @GetExchange(APPS + "/{app}/managedDevices?$select=id")
  ResponseEntity<JsonNode> devicesWith(@PathVariable String app);

  @GetExchange(url = APPS + "/{app}/managedDevices/$count", accept = "text/plain")
  ResponseEntity<String> devicesWithCount(@PathVariable String app);

  /** Identities are counted here alone; beta tells more of them. */
  @GetExchange(
      url = "/deviceManagement/windowsAutopilotDeviceIdentities/$count",
      accept = "text/plain")
  ResponseEntity<String> autopilotDeviceCount();

  @GetExchange(
      ANALYTICS
          + "DeviceScores?$select=id,deviceName,manufacturer,model,healthStatus"
          + ",endpointAnalyticsScore,startupPerformanceScore,appReliabilityScore"
          + ",workFromAnywhereScore,batteryHealthScore")
  ResponseEntity<JsonNode> deviceScores();

  @GetExchange(
      ANALYTICS
          + "ModelScores?$select=id,manufacturer,model,modelDeviceCount,healthStatus"
          + ",endpointAnalyticsScore,startupPerformanceScore,appReliabilityScore"
          + ",workFromAnywhereScore,batteryHealthScore")
  ResponseEntity<JsonNode> modelScores();

  @GetExchange(ANALYTICS + "Overview?$select=id,insights")
  ResponseEntity<JsonNode> analyticsOverview();

  @GetExchange(
      "/deviceManagement/deviceCompliancePolicies?$expand=assignments,"
          + "scheduledActionsForRule($expand=scheduledActionConfigurations)")
  ResponseEntity<JsonNode> compliancePolicies();

  @GetExchange(
      "/identity/conditionalAccess/policies"
          + "?$select=id,displayName,state,conditions,grantControls")
  ResponseEntity<JsonNode> accessPolicies();

  @HttpExchange(
      method = "GET",
      url =
          "/devices?$count=true&$top=999&$select=id,deviceId,displayName,accountEnabled,trustType"
              + ",isManaged,isCompliant,mdmAppId,operatingSystem,operatingSystemVersion"
              + ",physicalIds,registrationDateTime,approximateLastSignInDateTime",
      headers = COUNTING)
  ResponseEntity<JsonNode> devices();

  @HttpExchange(
      method = "GET",
      url =
          "/users?$count=true&$top=999&$select=id,userPrincipalName,displayName,mail,department"
              + ",accountEnabled,onPremisesSamAccountName,onPremisesDomainName",
      headers = COUNTING)
  ResponseEntity<JsonNode> users();

  /** The authority is told only where it is asked for by name (Microsoft: organization). */
  @GetExchange("/organization?$select=id,displayName,mobileDeviceManagementAuthority")
  ResponseEntity<JsonNode> organization();

  /** The next page of a list, by the link of the one before. */
  @GetExchange
  ResponseEntity<JsonNode> follow(URI link);

  /** The next page of a list that is counted. */
  @HttpExchange(method = "GET", headers = COUNTING)
  ResponseEntity<JsonNode> followCounting(URI link);
}
