package io.mooring.web.gateway;

/** A connector's request is not what it says it is; the message holds no secret. */
final class ProofRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean revoked;

  private ProofRefused(String why, boolean revoked) {
    super(why, null, false, false);
    this.revoked = revoked;
  }

  static ProofRefused because(String why) {
    return new ProofRefused(why, false);
  }

  /** Signed as it should be, by a connector that is shut out. */
  static ProofRefused revoked() {
    return new ProofRefused("The connector was revoked or its site detached.", true);
  }

  boolean isRevoked() {
    return revoked;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
