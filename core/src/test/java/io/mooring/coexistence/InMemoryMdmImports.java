package io.mooring.coexistence;

import io.mooring.site.SiteKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@link MdmImports} in memory. */
public final class InMemoryMdmImports implements MdmImports {

  private final List<MdmImport> taken = new ArrayList<>();

  @Override
  public synchronized void add(MdmImport one) {
    taken.add(one);
  }

  @Override
  public synchronized List<MdmImport> of(SiteKey mdm) {
    return taken.stream()
        .filter(one -> one.mdm().equals(mdm))
        .sorted(Comparator.comparingLong(MdmImport::pass).reversed())
        .limit(KEPT)
        .toList();
  }
}
