package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.Catalogue;
import io.mooring.lab.adminservice.odata.EntityClass;
import io.mooring.lab.adminservice.odata.Options;
import io.mooring.lab.fault.FaultSwitch;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which page of a class was answered last, for a site that answers it once more. */
record Repeats(FaultSwitch faults, Map<String, Options> last) {

  Repeats(FaultSwitch faults) {
    this(faults, new ConcurrentHashMap<>());
  }

  /** What to answer: what was asked, or the page before where a next one was asked for. */
  <S> Options page(Catalogue catalogue, EntityClass<S> type, Options asked) {
    var before = last.get(type.name());
    if (before != null && catalogue.asksToGoOn(type, asked) && faults.repeatsPage()) {
      return before;
    }
    last.put(type.name(), asked);
    return asked;
  }
}
