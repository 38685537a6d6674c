package io.mooring.coexistence;

class InMemoryMdmImportsTest implements MdmImportsContract {

  private final InMemoryMdmImports imports = new InMemoryMdmImports();

  @Override
  public MdmImports imports() {
    return imports;
  }
}
