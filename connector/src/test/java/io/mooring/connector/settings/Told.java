package io.mooring.connector.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A data folder and an environment for tests to write settings into. */
final class Told {

  final Path folder;
  final Map<String, String> environment = new HashMap<>();
  private String text = "";

  Told(Path folder) {
    this.folder = folder;
  }

  /** One whose portal and site are said. */
  static Told reachable(Path folder) {
    return new Told(folder)
        .line("portal.url=https://mooring.contoso.com")
        .line("site.url=https://cm01.contoso.com");
  }

  static Told enrolled(Path folder) {
    return reachable(folder)
        .line("connector.id=c1")
        .line("site.id=s1")
        .line("site.name=Contoso")
        .line("site.code=PS1")
        .line("site.version=5.00.9141.1000");
  }

  Told line(String line) {
    text += line + "\n";
    return write(text);
  }

  Told write(String whole) {
    file("connector.properties", whole);
    return this;
  }

  Told variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Given given() {
    return Given.of(folder, environment);
  }

  Reach reach() throws SettingsFault {
    return given().reach();
  }

  List<String> faults() {
    try {
      given().reach();
      return List.of();
    } catch (SettingsFault e) {
      return e.faults();
    }
  }
}
