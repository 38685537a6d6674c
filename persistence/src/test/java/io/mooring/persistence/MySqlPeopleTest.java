package io.mooring.persistence;

import io.mooring.access.People;
import io.mooring.access.PeopleContract;

@OnMySql
class MySqlPeopleTest implements PeopleContract {

  @Override
  public People people() {
    return SharedMySql.DATABASE.people();
  }
}
