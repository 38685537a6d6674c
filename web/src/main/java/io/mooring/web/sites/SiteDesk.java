package io.mooring.web.sites;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.inventory.Departing;
import io.mooring.inventory.Detachment;
import io.mooring.inventory.SetAsideRows;
import io.mooring.site.KeyChange;
import io.mooring.site.SiteAttachment;
import java.time.Clock;

/** What the parts of the page of sites work with, on behalf of one person. */
record SiteDesk(
    Person person,
    SiteAttachment sites,
    Departing departing,
    Detachment detachment,
    SetAsideRows setAside,
    KeyChange keyChange,
    String portal,
    Clock clock) {

  boolean mayManage() {
    return person.may(Permission.MANAGE_SITES);
  }
}
