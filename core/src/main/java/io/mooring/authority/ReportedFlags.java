package io.mooring.authority;

/** The co-management capabilities that a client reported: a number, or what was meant to be one. */
public sealed interface ReportedFlags permits CapabilityFlags, ReportedFlags.Unreadable {

  /**
   * Not a number of 64 bits: shown as it came, and it tells nothing.
   *
   * @param raw as the source has it
   */
  record Unreadable(String raw) implements ReportedFlags {}

  /** A column of text in SQL, a signed number in WMI, an unsigned one in the client's registry. */
  static ReportedFlags parse(String raw) {
    var text = raw.strip();
    try {
      return new CapabilityFlags(
          text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text));
    } catch (NumberFormatException e) {
      return new Unreadable(raw);
    }
  }
}
