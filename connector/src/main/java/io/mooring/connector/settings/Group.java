package io.mooring.connector.settings;

/** What belongs together in the sample. */
enum Group {
  SITE("The site"),
  SIGN_IN("How the connector signs in to the site"),
  PORTAL("The portal, and the way there"),
  PACE("How often and how long"),
  ENROLMENT("Written by \"enroll\", in this file alone");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
