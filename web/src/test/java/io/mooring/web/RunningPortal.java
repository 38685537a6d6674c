package io.mooring.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** The whole portal on a free port of loopback, on a database in a folder of its own. */
public final class RunningPortal implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final Path folder;

  private RunningPortal(ConfigurableApplicationContext context, Path folder) {
    this.context = context;
    this.folder = folder;
  }

  /** One for all tests that keep to a tenant of their own; it ends with the tests. */
  public static RunningPortal shared() {
    return Shared.PORTAL;
  }

  public static RunningPortal start(String... settings) {
    return run(freshFolder(), _ -> {}, settings);
  }

  /** With something of the test's own in place of what the portal would make. */
  public static RunningPortal with(String name, Object bean, String... settings) {
    return run(
        freshFolder(), context -> context.getBeanFactory().registerSingleton(name, bean), settings);
  }

  /** A second node, on the same database. */
  public RunningPortal beside(String... settings) {
    return run(folder, _ -> {}, settings);
  }

  private static RunningPortal run(
      Path folder,
      ApplicationContextInitializer<ConfigurableApplicationContext> first,
      String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.add("--server.port=0");
    all.add("--server.address=127.0.0.1");
    all.add("--mooring.data=" + folder);
    all.add("--logging.level.root=warn");
    all.add("--spring.security.oauth2.client.registration.entra.client-id=mooring");
    all.add("--spring.security.oauth2.client.registration.entra.client-secret=not-a-secret");
    var application = new SpringApplication(Portal.class);
    application.addInitializers(first);
    application.setResourceLoader(new DefaultResourceLoader(new ShippedClasses()));
    return new RunningPortal(application.run(all.toArray(String[]::new)), folder);
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "portal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  public Path folder() {
    return folder;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Shared {

    private static final RunningPortal PORTAL =
        start("--spring.security.oauth2.client.provider.entra.issuer-uri=http://127.0.0.1:9/none");
  }

  /** What is scanned for pages and beans: tests of pages bring stand-ins that are not shipped. */
  private static final class ShippedClasses extends ClassLoader {

    private ShippedClasses() {
      super(RunningPortal.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      var found = Collections.list(super.getResources(name));
      found.removeIf(url -> url.getPath().contains("/test-classes/"));
      return Collections.enumeration(found);
    }
  }
}
