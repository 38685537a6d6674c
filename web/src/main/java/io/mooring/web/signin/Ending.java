package io.mooring.web.signin;

/** Why a session ends, as it is said to its person. */
enum Ending {
  TOO_LONG("You have been signed in for 10 hours, the longest that a session lasts."),
  IDLE("Nothing was done here for a long time, so this session was closed."),
  SIGNED_IN_ANEW("Somebody has signed in anew in this browser: go on with that sign-in."),
  ROLES_CHANGED("Your roles have changed: go on with the new ones."),
  DENIED("The sign-in service no longer vouches for you, so this session was closed."),
  UNHEARD(
      "The sign-in service has confirmed your roles for the last time an hour ago, so this session was closed."),
  NOT_RENEWED(
      "The sign-in service confirms roles at sign-in only, so this session ended after an hour.");

  private final String sentence;

  Ending(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
