package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.coexistence.MdmImport;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The {@code mdm_import} table. */
@Entity
@Table(name = "mdm_import")
@IdClass(MdmImportRow.Key.class)
@SuppressWarnings("NullAway.Init")
class MdmImportRow {

  record Key(UUID tenant, UUID mdm, long pass) {}

  @Id UUID tenant;
  @Id UUID mdm;
  @Id long pass;
  Instant at;
  String importedBy;
  String file;
  long devices;
  long changed;
  String sentence;

  static MdmImportRow of(MdmImport taken) {
    var row = new MdmImportRow();
    row.tenant = taken.mdm().tenant().value();
    row.mdm = taken.mdm().site().value();
    row.pass = taken.pass();
    row.at = Fitting.micros(taken.at());
    row.importedBy = Cut.to(255, taken.by());
    row.file = Cut.to(255, taken.file());
    row.devices = taken.devices();
    row.changed = taken.changed();
    row.sentence = Cut.to(2_000, taken.sentence());
    return row;
  }

  MdmImport toImport() {
    return new MdmImport(
        new SiteKey(new TenantId(tenant), new SiteId(mdm)),
        pass,
        at,
        importedBy,
        file,
        devices,
        changed,
        sentence);
  }
}
