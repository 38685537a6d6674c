package io.mooring.persistence;

import io.mooring.audit.Audit;
import io.mooring.audit.AuditContract;

@OnMySql
class MySqlAuditTest implements AuditContract {

  @Override
  public Audit audit() {
    return SharedMySql.DATABASE.audit();
  }
}
