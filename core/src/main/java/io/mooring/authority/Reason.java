package io.mooring.authority;

/** One step of the way to an answer. */
public record Reason(Rule rule, String sentence) {

  /** The rules, in the order in which they are asked. */
  public enum Rule {
    CLIENT("client"),
    ENROLMENT("enrolment"),
    SLIDER("slider"),
    PILOT("pilot"),
    DRAGGED("dragged"),
    FIXED("fixed"),
    REPORT("report"),
    TIME("time"),
    THIRD_PARTY_MDM("thirdPartyMdm");

    private final String key;

    Rule(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }
}
