package io.mooring.connector.check;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalTrouble;
import io.mooring.connector.site.SiteException;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a hop says of itself, for a person.
 *
 * @param remedy what that person should do; null where nothing is wrong
 */
record Said(State state, String sentence, @Nullable String remedy) {

  /** A server's own words must not steer a terminal. */
  private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+");

  /** The portal itself has answered, with a failure. */
  private static final String OF_PORTAL =
      "Look into the portal's log, and at whatever lies before the portal.";

  Said {
    sentence = STEERING.matcher(sentence).replaceAll(" ").strip();
  }

  static Said ok(String sentence) {
    return new Said(State.OK, sentence, null);
  }

  static Said warning(String sentence, String remedy) {
    return new Said(State.WARNING, sentence, remedy);
  }

  static Said wrong(String sentence, String remedy) {
    return new Said(State.WRONG, sentence, remedy);
  }

  static Said notTried(String sentence) {
    return new Said(State.NOT_TRIED, sentence, null);
  }

  /** The same words as on the site's page. */
  static Said of(SiteException fault) {
    return wrong(words(fault), fault.trouble().remedy());
  }

  /** The same words as in the connector's log. */
  static Said of(PortalTrouble trouble, String detail) {
    return wrong("%s (%s).".formatted(trouble.sentence(), detail), trouble.remedy());
  }

  static Said of(PortalException fault) {
    var remedy = fault.trouble() == null ? OF_PORTAL : fault.trouble().remedy();
    return wrong(fault.sentence(), remedy);
  }

  static Said warning(SiteException fault) {
    return warning(words(fault), fault.trouble().remedy());
  }

  static String words(IOException fault) {
    return Objects.requireNonNullElse(fault.getMessage(), fault.getClass().getSimpleName());
  }
}
