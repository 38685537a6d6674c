package io.mooring.lab.graph;

import io.mooring.lab.estate.Enrolment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workloads as Graph has them: true where Intune has one. A workload is with Intune when all
 * bits of its mask are set (ConfigMgr reference, section 4.4).
 */
final class Workloads {

  private static final long COMPLIANCE = 2;
  private static final long RESOURCE_ACCESS = 4;
  private static final long DEVICE_CONFIGURATION = 8;
  private static final long WINDOWS_UPDATE = 16;
  private static final long ENDPOINT_PROTECTION = 4128;
  private static final long CLIENT_APPS = 64;
  private static final long OFFICE_APPS = 128;

  private Workloads() {}

  static Map<String, @Nullable Object> ofV1(Enrolment enrolment) {
    var sum = enrolment.workloads();
    return Fields.of(
        "inventory",
        false,
        "modernApps",
        has(sum, CLIENT_APPS),
        "resourceAccess",
        has(sum, RESOURCE_ACCESS),
        "deviceConfiguration",
        has(sum, DEVICE_CONFIGURATION),
        "compliancePolicy",
        has(sum, COMPLIANCE),
        "windowsUpdateForBusiness",
        has(sum, WINDOWS_UPDATE));
  }

  /** The same with the two that only beta has. */
  static Map<String, @Nullable Object> ofBeta(Enrolment enrolment) {
    var sum = enrolment.workloads();
    Map<String, @Nullable Object> all = new LinkedHashMap<>(ofV1(enrolment));
    all.put("endpointProtection", has(sum, ENDPOINT_PROTECTION));
    all.put("officeApps", has(sum, OFFICE_APPS));
    return all;
  }

  private static boolean has(long sum, long mask) {
    return (sum & mask) == mask;
  }
}
