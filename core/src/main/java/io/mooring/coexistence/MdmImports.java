package io.mooring.coexistence;

import io.mooring.site.SiteKey;
import java.util.List;

/** The lists that were taken in; of each MDM the last {@value #KEPT} are kept. */
public interface MdmImports {
  int KEPT = 20;

  void add(MdmImport taken);

  /** Newest first. */
  List<MdmImport> of(SiteKey mdm);
}
