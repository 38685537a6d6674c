package io.mooring.lab.life;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The rules with their past: a countdown that has begun keeps the length that it began with. */
public final class RuleBook {

  private final ClientRules first;
  private final NavigableMap<Instant, ClientRules> changed = new ConcurrentSkipListMap<>();

  RuleBook(ClientRules first) {
    this.first = first;
  }

  void change(Instant at, ClientRules rules) {
    changed.put(at, rules);
  }

  public ClientRules at(Instant time) {
    var entry = changed.floorEntry(time);
    return entry == null ? first : entry.getValue();
  }
}
