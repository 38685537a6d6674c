package io.mooring.action;

/** Where an order stands. The name in the API is {@link #key()}. */
public enum OrderState {
  REQUESTED("requested", true),
  AWAITING_APPROVAL("awaitingApproval", true),
  /** Waits for the connector. */
  QUEUED("queued", true),
  /** Handed to the connector by lease; nothing was sent to the site. */
  DELIVERED("delivered", true),
  /** Claimed by the connector: it is or was sent to the site, and never will be again. */
  STARTED("started", true),
  /** Its effect was seen. */
  CONFIRMED("confirmed", false),
  FAILED("failed", false),
  REFUSED("refused", false),
  /** Nobody fetched it in time; nothing was sent. */
  EXPIRED("expired", false),
  CANCELLED("cancelled", false),
  SUPERSEDED("superseded", false),
  /** It may have happened: no evidence came in time. */
  UNKNOWN("unknown", false);

  private final String key;
  private final boolean open;

  OrderState(String key, boolean open) {
    this.key = key;
    this.open = open;
  }

  public String key() {
    return key;
  }

  /** Whether something may still happen. */
  public boolean open() {
    return open;
  }
}
