package io.mooring.connector.net;

/**
 * How much of what others send there is room for, in a heap that ends the process when it is full.
 *
 * @param heap in bytes
 */
public record Room(long heap) {

  private static final long KIB = 1024;

  public static Room ofThisProcess() {
    return new Room(Runtime.getRuntime().maxMemory());
  }

  /** Of an answer. Four pages may be on their way, each twice in memory as it comes together. */
  public long answerBytes() {
    return heap / 11;
  }

  /** Of a site's {@code $metadata}, its largest answer, which is read before there are any rows. */
  public long metadataBytes() {
    return heap / 4;
  }

  /** Of a page. Two of each of a site's classes are kept, up to 4 KiB a row with all columns. */
  public int pageRows() {
    return rows(32 * KIB);
  }

  /** Of one page of each collection whose members are told, over all of them: ids alone. */
  public int memberRows() {
    return rows(3 * KIB);
  }

  /** States of applications that are remembered of the devices of one call. */
  public int applicationStates() {
    return rows(4 * KIB);
  }

  /** That are remembered, with what was seen of each: two thirds of a KiB, and as much again. */
  public int orders() {
    return rows(2 * KIB);
  }

  private int rows(long each) {
    return Math.clamp(heap / each, 1, Integer.MAX_VALUE);
  }
}
