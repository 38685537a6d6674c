package io.mooring.wire;

/**
 * Where the portal listens for connectors. Every call is a POST of JSON, gzip-encoded when large,
 * with a {@link RequestProof} as bearer; only {@link #ENROL} goes without one.
 */
public final class Gateway {

  public static final String ENROL = "/connector/v1/enrol";
  public static final String HELLO = "/connector/v1/hello";
  public static final String STANDING = "/connector/v1/standing";
  public static final String STAND_BY = "/connector/v1/standby";
  public static final String BEGIN_PASS = "/connector/v1/passes/begin";
  public static final String HELD = "/connector/v1/held";
  public static final String BATCH = "/connector/v1/batches";
  public static final String END_PASS = "/connector/v1/passes/end";
  public static final String POLL = "/connector/v1/orders/poll";
  public static final String CLAIM = "/connector/v1/orders/claim";
  public static final String REPORT = "/connector/v1/orders/report";
  public static final String TROUBLE = "/connector/v1/trouble";
  public static final String ROTATE = "/connector/v1/keys/rotate";

  /** Most rows in one {@link Batch}. */
  public static final int MAX_ROWS = 1_000;

  /** Most bytes of one request's body after decompression. */
  public static final int MAX_BODY = 8 * 1024 * 1024;

  /** Most ids in one {@link Held.Request} and in {@link Pass.End#missing()}. */
  public static final int MAX_IDS = 20_000;

  /** Most seconds that a poll for orders is held: beyond this, proxies cut calls. */
  public static final int LONGEST_HOLD = 25;

  private Gateway() {}
}
