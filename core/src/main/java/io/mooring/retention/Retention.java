package io.mooring.retention;

/** How long each history is kept. */
public record Retention(Keep timeline, Keep orders, Keep audit) {

  Keep of(History history) {
    return switch (history) {
      case TIMELINE -> timeline;
      case ORDERS -> orders;
      case AUDIT -> audit;
    };
  }
}
