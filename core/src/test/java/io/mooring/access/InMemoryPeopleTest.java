package io.mooring.access;

import io.mooring.InMemoryMooring;

class InMemoryPeopleTest implements PeopleContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public People people() {
    return mooring.people;
  }
}
