package io.mooring.lab.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.lab.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;

/** A lab of its own on free ports, with its only application. */
record RunningLab(
    ConfigurableApplicationContext context, URI provider, String password, App mooring)
    implements AutoCloseable {

  static final String PORTAL = "http://localhost:8123";
  static final String BACK = "/login/oauth2/code/entra";

  static RunningLab start(Path data) {
    var context =
        SpringApplication.run(
            Lab.class,
            "--lab.data=" + data,
            "--lab.devices=100",
            "--lab.portal=" + PORTAL,
            "--lab.client-secret-file=" + data.resolve("client-secret"),
            "--lab.password-file=" + data.resolve("password"));
    var provider =
        URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    var mooring = new App(provider, "mooring", text(data.resolve("client-secret")), PORTAL + BACK);
    return new RunningLab(context, provider, text(data.resolve("password")), mooring);
  }

  InMemoryRegisteredClientRepository clients() {
    return context.getBean(InMemoryRegisteredClientRepository.class);
  }

  void signIn(Surfer surfer, String username) {
    assertThat(Surfer.location(surfer.signIn(username, password))).hasPath("/");
  }

  @Override
  public void close() {
    context.close();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
