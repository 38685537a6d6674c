package io.mooring.coexistence;

/** Something about a device beside a third-party MDM that a person should know. */
public record Concern(Kind kind, String sentence) {

  /** What it is, the gravest first. */
  public enum Kind {
    INTUNE_TOO("intuneToo", Risk.CONFLICT),
    SEVERAL_MDMS("severalMdms", Risk.CONFLICT),
    PERSONALLY_OWNED("personallyOwned", Risk.UNSUPPORTED),
    UNSUPPORTED_JOIN("unsupportedJoin", Risk.UNSUPPORTED),
    UNSUPPORTED_WINDOWS("unsupportedWindows", Risk.UNSUPPORTED),
    NOT_NAMED("notNamed", Risk.UNCERTAIN),
    SITE_DISAGREES("siteDisagrees", Risk.UNCERTAIN),
    NO_PROOF("noProof", Risk.UNCERTAIN),
    NOT_SEEN("notSeen", Risk.UNCERTAIN);

    private final String key;
    private final Risk risk;

    Kind(String key, Risk risk) {
      this.key = key;
      this.risk = risk;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }

    public Risk risk() {
      return risk;
    }
  }

  /** How grave it is, the gravest first. */
  public enum Risk {
    /** Two act on the device, and nothing divides the work. */
    CONFLICT("conflict"),
    /** Microsoft does not support it. */
    UNSUPPORTED("unsupported"),
    /** What is known does not agree, or is not enough. */
    UNCERTAIN("uncertain"),
    /** Nothing but co-existence itself: ConfigMgr's seven areas are off. */
    PLAIN("plain");

    private final String key;

    Risk(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }
}
