package io.mooring.connector;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the one-time code comes from. As an argument it is seen by every account of the machine.
 */
final class OneTimeCode {

  static final String ARGUMENT = "--code";
  static final String FILE = "--code-file";

  private OneTimeCode() {}

  static String of(Arguments arguments) throws Refusal {
    var file = arguments.find(FILE);
    if (file.isPresent()) {
      return fromFile(Path.of(file.get()));
    }
    var given = arguments.required(ARGUMENT);
    return given.equals("-") ? fromInput() : given.strip();
  }

  private static String fromFile(Path file) throws Refusal {
    try {
      return present(Files.readString(file).strip(), file.toString());
    } catch (IOException e) {
      throw usage("The code can't be read from %s.".formatted(file));
    }
  }

  private static String fromInput() throws Refusal {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      System.err.println("Paste the one-time code and press Enter:");
    }
    try {
      var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      return present(Objects.requireNonNullElse(in.readLine(), "").strip(), "standard input");
    } catch (IOException e) {
      throw usage("The code can't be read from standard input.");
    }
  }

  private static String present(String code, String from) throws Refusal {
    if (code.isEmpty()) {
      throw usage("No code came from %s.".formatted(from));
    }
    return code;
  }

  private static Refusal usage(String sentence) {
    return new Refusal(ExitCode.USAGE, sentence);
  }
}
