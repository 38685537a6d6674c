package io.mooring.persistence;

import io.mooring.action.Orders;
import io.mooring.action.OrdersContract;

@OnMySql
class MySqlOrdersTest implements OrdersContract {

  @Override
  public Orders orders() {
    return SharedMySql.DATABASE.orders();
  }
}
