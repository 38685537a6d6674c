package io.mooring.lab.http;

/** How the JDK's servers behave here; they look once, as the first of them is made. */
public final class ServerHabits {

  private ServerHabits() {}

  /** To be called before a server is made. */
  public static void set() {
    // Without it headers and body wait for each other's acknowledgement, 40 ms an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Longer than clients keep idle connections, so a POST never meets one that just closed.
    System.setProperty("sun.net.httpserver.idleInterval", "300");
  }
}
