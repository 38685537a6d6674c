package io.mooring.persistence;

import io.mooring.audit.Audit;
import io.mooring.audit.AuditContract;

class H2AuditTest implements AuditContract {

  @Override
  public Audit audit() {
    return SharedH2.DATABASE.audit();
  }
}
