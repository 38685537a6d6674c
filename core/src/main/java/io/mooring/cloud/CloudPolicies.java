package io.mooring.cloud;

import java.util.List;
import java.util.function.Consumer;

/** The policies by which the cloud judges devices and lets people in. */
public interface CloudPolicies {

  CloudPass compliance(Consumer<List<CompliancePolicy>> pages);

  CloudPass access(Consumer<List<AccessPolicy>> pages);
}
