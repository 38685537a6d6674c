package io.mooring.app;

import io.mooring.access.TenantId;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedApps;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectSource;
import io.mooring.subject.Turn;
import java.util.HashSet;
import java.util.Locale;

/** Reads which apps a tenant's Intune has found on Windows devices. */
public final class AppSource implements SubjectSource {

  private final TenantId tenant;
  private final DetectedApps graph;
  private final DetectedAppRecords records;

  public AppSource(TenantId tenant, DetectedApps graph, DetectedAppRecords records) {
    this.tenant = tenant;
    this.graph = graph;
    this.records = records;
  }

  @Override
  public Subject subject() {
    return Subject.APPS;
  }

  @Override
  public CloudPass read(Turn turn) {
    var unseen = new HashSet<>(records.ids(tenant));
    var pass =
        graph.all(page -> {
          turn.reading();
          var wanted = page.stream().filter(AppSource::isWanted).toList();
          records.put(tenant, wanted);
          wanted.forEach(app -> unseen.remove(app.id()));
        });
    if (pass.trusted()) {
      records.forget(tenant, unseen);
    }
    return pass;
  }

  /** Phones' apps are told there too (Microsoft: detectedApp, {@code platform}). */
  private static boolean isWanted(DetectedApp app) {
    var platform = app.platform() == null ? "unknown" : app.platform().toLowerCase(Locale.ROOT);
    return platform.startsWith("windows") || platform.startsWith("unknown");
  }
}
