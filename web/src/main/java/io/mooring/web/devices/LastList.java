package io.mooring.web.devices;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** The list as this browser tab last showed it, so that the way back keeps search and filter. */
record LastList(ListAddress address) {

  static void remember(UI ui, ListAddress address) {
    ComponentUtil.setData(ui, LastList.class, new LastList(address));
  }

  static ListAddress of(UI ui) {
    var last = ComponentUtil.getData(ui, LastList.class);
    return last == null ? ListAddress.PLAIN : last.address();
  }
}
