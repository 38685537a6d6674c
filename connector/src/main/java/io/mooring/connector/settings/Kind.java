package io.mooring.connector.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** What a setting's value has to look like. */
sealed interface Kind {

  /**
   * @param folder what a file's name is relative to
   * @throws IllegalArgumentException with a clause for a person; it never quotes a password
   */
  void check(String text, Path folder);

  /** Any words. */
  record Words() implements Kind {
    @Override
    public void check(String text, Path folder) {
      // Any will do.
    }
  }

  /** A service's name in Kerberos. */
  record Service() implements Kind {
    @Override
    public void check(String text, Path folder) {
      if (!text.matches("[^/@\\s]+/[^@\\s]+(@\\S+)?")) {
        throw new IllegalArgumentException(
            "\"%s\" is no service's name, such as HTTP/cm01.contoso.com@CORP.CONTOSO.COM"
                .formatted(text));
      }
    }
  }

  /** Where one system is. */
  record Place() implements Kind {
    @Override
    public void check(String text, Path folder) {
      Address.of(text);
    }
  }

  /** Where several are. */
  record Places() implements Kind {
    @Override
    public void check(String text, Path folder) {
      list(text);
    }

    static List<Address> list(String text) {
      Address.demandNoSignIn(text);
      return List.of(text.split(",", -1)).stream()
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .map(Address::of)
          .toList();
    }
  }

  /** Where a proxy is. */
  record ProxyPlace() implements Kind {
    @Override
    public void check(String text, Path folder) {
      ProxyAddress.of(text);
    }
  }

  /** A file that is there. */
  record File() implements Kind {
    @Override
    public void check(String text, Path folder) {
      var file = folder.resolve(text);
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new IllegalArgumentException(
            "the file %s is not there or can't be read".formatted(file));
      }
    }
  }

  /** A file that only the service's account should read. */
  record SecretFile() implements Kind {
    @Override
    public void check(String text, Path folder) {
      new File().check(text, folder);
    }
  }

  /** A password, which no file of settings may hold. */
  record Password() implements Kind {
    @Override
    public void check(String text, Path folder) {
      // Any will do.
    }
  }

  /** A whole number between two others. */
  record Count(int least, int most) implements Kind {
    @Override
    public void check(String text, Path folder) {
      try {
        var number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return;
        }
      } catch (NumberFormatException e) {
        // Said below, as for a number out of range.
      }
      throw new IllegalArgumentException(
          "\"%s\" is no number from %d to %d".formatted(text, least, most));
    }
  }

  /** A length of time between two others. */
  record Time(Duration shortest, Duration longest) implements Kind {

    /**
     * A JVM's option for stories, which have no minutes; no setting and no variable leads to it.
     */
    private static final String EAGER = "mooring.connector.eager";

    private static final Duration SOONEST = Duration.ofMillis(100);

    private Duration least() {
      return Boolean.getBoolean(EAGER) ? SOONEST : shortest;
    }

    @Override
    public void check(String text, Path folder) {
      try {
        var time = Duration.parse(text);
        if (time.compareTo(least()) >= 0 && time.compareTo(longest) <= 0) {
          return;
        }
      } catch (DateTimeParseException e) {
        // Said below, as for a time out of range.
      }
      throw new IllegalArgumentException(
          "\"%s\" is no time from %s to %s, such as PT30S, PT5M or PT1H"
              .formatted(text, least(), longest));
    }
  }

  /** One of few words. */
  record Choice(Set<String> all) implements Kind {
    private String words() {
      return String.join(", ", all.stream().sorted().toList());
    }

    @Override
    public void check(String text, Path folder) {
      if (!all.contains(text)) {
        throw new IllegalArgumentException("\"%s\" is none of %s".formatted(text, words()));
      }
    }
  }
}
