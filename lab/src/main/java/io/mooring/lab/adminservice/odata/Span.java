package io.mooring.lab.adminservice.odata;

/** Positions from the first to the last, both inclusive. */
public record Span(long first, long last) {

  static final Span ALL = new Span(0, Long.MAX_VALUE);

  Span from(long position) {
    return new Span(Math.max(first, position), last);
  }

  Span upTo(long position) {
    return new Span(first, Math.min(last, position));
  }
}
