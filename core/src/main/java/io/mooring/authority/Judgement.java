package io.mooring.authority;

import io.mooring.authority.Effective.Alignment;
import io.mooring.authority.Effective.Certainty;
import io.mooring.authority.Reason.Rule;
import io.mooring.device.Told;
import java.util.ArrayList;
import java.util.List;

/** An answer on its way: each rule adds why. */
record Judgement(Effective effective, List<Reason> because) {

  static Judgement of(Effective effective, Rule rule, String sentence) {
    return new Judgement(effective, List.of(new Reason(rule, sentence)));
  }

  static Effective inCharge(Told<Authority> who, Certainty certainty) {
    return new Effective.InCharge(who, certainty, new Alignment.Aligned());
  }

  Judgement after(List<Reason> earlier) {
    var all = new ArrayList<>(earlier);
    all.addAll(because);
    return new Judgement(effective, all);
  }
}
