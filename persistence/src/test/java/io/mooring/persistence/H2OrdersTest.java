package io.mooring.persistence;

import io.mooring.action.Orders;
import io.mooring.action.OrdersContract;

class H2OrdersTest implements OrdersContract {

  @Override
  public Orders orders() {
    return SharedH2.DATABASE.orders();
  }
}
