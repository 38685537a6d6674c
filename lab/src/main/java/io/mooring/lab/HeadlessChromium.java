package io.mooring.lab;

import java.nio.file.Path;
import java.util.List;

/** How a Chromium is started that shows nothing, asks nobody, and works as root. */
public final class HeadlessChromium {

  private HeadlessChromium() {}

  /** With a folder of its own for what it keeps. */
  public static List<String> options(Path profile) {
    return List.of(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile,
        "--window-size=1440,1000");
  }
}
