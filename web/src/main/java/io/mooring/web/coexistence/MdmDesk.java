package io.mooring.web.coexistence;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.coexistence.MdmLists;
import io.mooring.inventory.Departing;
import java.time.Clock;

/** What the parts of the page of co-existence work with, on behalf of one person. */
record MdmDesk(Person person, MdmLists lists, Departing departing, ListDesk bringing, Clock clock) {

  boolean mayManage() {
    return person.may(Permission.MANAGE_SITES);
  }
}
