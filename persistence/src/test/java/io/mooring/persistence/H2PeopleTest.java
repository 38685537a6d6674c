package io.mooring.persistence;

import io.mooring.access.People;
import io.mooring.access.PeopleContract;

class H2PeopleTest implements PeopleContract {

  @Override
  public People people() {
    return SharedH2.DATABASE.people();
  }
}
