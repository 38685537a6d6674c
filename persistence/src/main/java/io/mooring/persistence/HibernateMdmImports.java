package io.mooring.persistence;

import io.mooring.coexistence.MdmImport;
import io.mooring.coexistence.MdmImports;
import io.mooring.site.SiteKey;
import java.util.List;

/** {@link MdmImports} in the database. */
final class HibernateMdmImports implements MdmImports {

  private final Sessions sessions;

  HibernateMdmImports(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void add(MdmImport taken) {
    sessions.run(session -> {
      session.insert(MdmImportRow.of(taken));
      var kept = of(taken.mdm());
      session
          .createMutationQuery(
              "delete MdmImportRow where tenant = :tenant and mdm = :mdm and pass < :first")
          .setParameter("tenant", taken.mdm().tenant().value())
          .setParameter("mdm", taken.mdm().site().value())
          .setParameter("first", kept.getLast().pass())
          .executeUpdate();
    });
  }

  @Override
  public List<MdmImport> of(SiteKey mdm) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                "from MdmImportRow where tenant = :tenant and mdm = :mdm order by pass desc",
                MdmImportRow.class)
            .setParameter("tenant", mdm.tenant().value())
            .setParameter("mdm", mdm.site().value())
            .setMaxResults(KEPT)
            .stream()
            .map(MdmImportRow::toImport)
            .toList());
  }
}
