package io.mooring.persistence;

import io.mooring.coexistence.MdmImports;
import io.mooring.coexistence.MdmImportsContract;

class H2MdmImportsTest implements MdmImportsContract {

  @Override
  public MdmImports imports() {
    return SharedH2.DATABASE.mdmImports();
  }
}
