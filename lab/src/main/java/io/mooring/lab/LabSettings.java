package io.mooring.lab;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the lab is told when it is started. */
@ConfigurationProperties("lab")
public record LabSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("2500") int devices,
    @DefaultValue("1") long seed,
    @DefaultValue("0") int sitePort,
    @DefaultValue("0") int controlPort,
    @DefaultValue("1") double pace,
    @DefaultValue("true") boolean living,
    @DefaultValue("http://localhost:8080") URI portal,
    @DefaultValue("data/client-secret") Path clientSecretFile,
    @DefaultValue("data/password") Path passwordFile) {

  /** The lab's own part of the data folder. */
  public Path folder() {
    return data.resolve("lab");
  }
}
