package io.mooring.web.devices;

import io.mooring.action.Order;

/** What a person does about an order that is there already. */
interface OrderHands {

  void cancel(Order order);

  void again(Order order);
}
