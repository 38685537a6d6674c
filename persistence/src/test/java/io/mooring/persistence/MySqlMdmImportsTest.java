package io.mooring.persistence;

import io.mooring.coexistence.MdmImports;
import io.mooring.coexistence.MdmImportsContract;

@OnMySql
class MySqlMdmImportsTest implements MdmImportsContract {

  @Override
  public MdmImports imports() {
    return SharedMySql.DATABASE.mdmImports();
  }
}
