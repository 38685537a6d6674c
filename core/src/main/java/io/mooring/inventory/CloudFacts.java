package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.app.DetectedAppRecords;
import io.mooring.subject.Subjects;
import io.mooring.user.DirectoryUsers;

/** What is read of a tenant's cloud beside its devices. */
public record CloudFacts(Subjects subjects, DirectoryUsers users, DetectedAppRecords apps) {

  /** Whoever reads it stops first: nothing comes back. */
  void forget(TenantId tenant) {
    subjects.forget(tenant);
    users.forget(tenant, users.ids(tenant));
    apps.forget(tenant, apps.ids(tenant));
  }
}
