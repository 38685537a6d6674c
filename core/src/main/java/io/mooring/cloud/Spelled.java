package io.mooring.cloud;

/** A member of one of Graph's lists of words. */
public interface Spelled {

  /** As Graph spells it. */
  String spelling();
}
