package io.mooring.lab.adminservice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JDK's keytool, at work on one store. */
record Keytool(Path store, Path passwordFile) {

  /** Makes a key with a certificate that is good for so many days, or as {@code more} says. */
  void make(String alias, String name, String... more) throws IOException {
    var base =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            // Each call is a short life: no time for a second compiler, nor for threads that
            // collect.
            "-J-XX:TieredStopAtLevel=1",
            "-J-XX:+UseSerialGC",
            "-genkeypair",
            "-alias",
            alias,
            "-dname",
            name,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass:file",
            passwordFile.toString());
    run(Stream.concat(base.stream(), Stream.of(more)).toList());
  }

  private static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool made no certificate: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while certificates were made", e);
    }
  }
}
