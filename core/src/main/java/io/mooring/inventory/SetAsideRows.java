package io.mooring.inventory;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.site.AttachedSite;
import java.util.List;

/** The rows that broke a rule and wait for a person to look at them. */
public final class SetAsideRows {

  private static final int MOST = 500;

  private final SourceRecords records;

  public SetAsideRows(SourceRecords records) {
    this.records = records;
  }

  /** The newest first. */
  public List<SourceRecords.SetAside> of(Person person, AttachedSite site) {
    person.require(Permission.READ_SITES);
    return records.setAside(site.key(), MOST);
  }
}
