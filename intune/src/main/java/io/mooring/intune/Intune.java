package io.mooring.intune;

import io.mooring.cloud.Autopilot;
import io.mooring.cloud.CloudPolicies;
import io.mooring.cloud.DetectedApps;
import io.mooring.cloud.EndpointAnalytics;
import io.mooring.cloud.EntraDirectory;
import io.mooring.cloud.ManagedDevices;
import io.mooring.cloud.Organizations;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.GraphAccess;
import io.mooring.intune.graph.Pause;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What one app of one tenant reads of Intune and Entra. */
public final class Intune {

  private final Graph graph;

  private Intune(Graph graph) {
    this.graph = graph;
  }

  /** Nothing is asked yet. */
  public static Intune at(GraphAccess access, Clock clock) {
    return at(access, clock, Pause.BY_CLOCK, new SecureRandom());
  }

  static Intune at(GraphAccess access, Clock clock, Pause pause, RandomGenerator random) {
    return new Intune(new Graph(access, clock, pause, random));
  }

  public ManagedDevices managedDevices() {
    return new GraphManagedDevices(graph);
  }

  public DetectedApps detectedApps() {
    return new GraphDetectedApps(graph);
  }

  public Autopilot autopilot() {
    return new GraphAutopilot(graph);
  }

  public EndpointAnalytics endpointAnalytics() {
    return new GraphEndpointAnalytics(graph);
  }

  public EntraDirectory directory() {
    return new GraphEntraDirectory(graph);
  }

  public CloudPolicies policies() {
    return new GraphPolicies(graph);
  }

  public Organizations organizations() {
    return new GraphOrganizations(graph);
  }
}
