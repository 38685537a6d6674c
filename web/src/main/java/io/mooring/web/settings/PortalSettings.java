package io.mooring.web.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code mooring.*}. Whatever is wrong with them is said at once.
 *
 * @param data folder of the command key and of the embedded database
 * @param publicAddress how browsers reach the portal, such as {@code https://mooring.contoso.com}
 */
@ConfigurationProperties("mooring")
public record PortalSettings(
    @DefaultValue("mooring-data") String data,
    @DefaultValue("http://localhost:8080") String publicAddress,
    @DefaultValue DatabaseAt database,
    @DefaultValue Demo demo) {

  /**
   * Checks everything.
   *
   * @throws Misconfigured naming all that is wrong
   */
  public PortalSettings {
    publicAddress = publicAddress.strip().replaceAll("/+$", "");
    var wrong = new ArrayList<String>();
    if (data.isBlank()) {
      wrong.add("mooring.data is empty: name a folder that the portal may write to.");
    }
    wrong.addAll(wrongAddress(publicAddress));
    wrong.addAll(database.wrong());
    wrong.addAll(demo.wrong());
    if (!wrong.isEmpty()) {
      throw new Misconfigured(wrong);
    }
  }

  /**
   * A MySQL server; without a URL the portal keeps an embedded database in its folder.
   *
   * @param url such as {@code jdbc:mysql://db.contoso.com:3306/mooring}
   * @param user who works with the tables
   * @param migrationUser who makes and changes them, where that is another
   */
  public record DatabaseAt(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable String migrationUser,
      @Nullable String migrationPassword) {

    private List<String> wrong() {
      var wrong = new ArrayList<String>();
      if (url != null && !url.startsWith("jdbc:mysql://")) {
        wrong.add(
            "mooring.database.url must begin with jdbc:mysql:// such as"
                + " jdbc:mysql://host:3306/mooring.");
      }
      if (url == null && (user != null || migrationUser != null)) {
        wrong.add(
            "mooring.database.user or mooring.database.migration-user is set without"
                + " mooring.database.url.");
      }
      if (migrationUser == null && migrationPassword != null) {
        wrong.add(
            "mooring.database.migration-password is set without mooring.database.migration-user.");
      }
      return wrong;
    }

    /** The URL may hold a password too. */
    @Override
    public String toString() {
      return "DatabaseAt[" + (url == null ? "embedded" : "a server") + "]";
    }
  }

  /**
   * Demo mode, which is on when there is a secret.
   *
   * @param secretFile holds what a caller must know
   * @param peopleFile the people of the demo's directory
   */
  public record Demo(@Nullable String secretFile, @Nullable String peopleFile) {

    private List<String> wrong() {
      return (secretFile == null) == (peopleFile == null)
          ? List.of()
          : List.of("mooring.demo.secret-file and mooring.demo.people-file go together.");
    }
  }

  public Path folder() {
    return Path.of(data).toAbsolutePath().normalize();
  }

  /** Whether browsers come by HTTPS. */
  public boolean secure() {
    return publicAddress.startsWith("https:");
  }

  private static List<String> wrongAddress(String address) {
    try {
      var uri = URI.create(address);
      var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      var plain = uri.getRawPath() == null || uri.getRawPath().isEmpty();
      return web && uri.getHost() != null && plain && uri.getRawQuery() == null
          ? List.of()
          : List.of(notAnAddress(address));
    } catch (IllegalArgumentException e) {
      return List.of(notAnAddress(address));
    }
  }

  private static String notAnAddress(String address) {
    return "mooring.public-address must be a web address without a path, such as"
        + " https://mooring.contoso.com; '"
        + address
        + "' is none.";
  }
}
