package io.mooring.lab.signin;

/** What became of a caller's attempt to sign in. */
public sealed interface SignIn {

  /** Somebody signed in: the account, and the token that proves the site to it. */
  record Known(String account, String token) implements SignIn {}

  /** Nobody did. */
  record Refused(Why why) implements SignIn {}

  /** Why nobody signed in. */
  enum Why {
    /** Nothing was offered, as with every first try. */
    ANONYMOUS("anonymous"),
    /** A password, which the site never asks for. */
    BASIC("basic"),
    /** NTLM, which the site refuses since 2509 (Microsoft: What's new in version 2509). */
    NTLM("ntlm"),
    /** A ticket that the site's key does not open, or one seen before. */
    TICKET("ticket");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
