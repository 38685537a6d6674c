package io.mooring.action;

import io.mooring.InMemoryMooring;

class InMemoryOrdersTest implements OrdersContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Orders orders() {
    return mooring.orders;
  }
}
