package io.mooring.web.coexistence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.mooring.coexistence.DeviceTable;
import io.mooring.coexistence.ListRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * A list as CSV (RFC 4180), with commas, semicolons or tabs between its fields as its first line
 * has them.
 */
final class CsvTable implements DeviceTable {

  /** Exports have up to some hundred columns. */
  private static final int MOST_FIELDS = 500;

  private static final int LONGEST_FIELD = 16_384;
  private static final int LONGEST_RECORD = 131_072;
  static final char QUOTE = '"';

  /** Excel's way to say which separator follows, on a line before the heading. */
  private static final Pattern SAYS_SEPARATOR = Pattern.compile("sep=[,;|\\t]");

  private final ListText text;

  CsvTable(byte[] bytes) {
    text = ListText.of(bytes);
  }

  @Override
  public void read(Reader reader) {
    var line = text.firstLine();
    var told = SAYS_SEPARATOR.matcher(line).matches();
    var separator = told ? line.charAt(line.length() - 1) : separator(line);
    var signs = text.signs();
    try (var csv = csv(separator, signs)) {
      if (told) {
        csv.skipLines(1);
      }
      var last = give(csv, reader);
      if (!signs.paired()) {
        throw new ListRefused(
            "Its quotation marks are no pairs: one opens a field and none closes it. The last row"
                + " begins in line "
                + last
                + ".");
      }
    } catch (CsvParseException e) {
      throw refusal(e);
    } catch (IOException | UncheckedIOException _) {
      throw ListText.noText();
    }
  }

  private CsvReader<CsvRecord> csv(char separator, ListText.Signs signs) {
    var bounds =
        CsvRecordHandler.builder()
            .maxFields(MOST_FIELDS)
            .maxFieldSize(LONGEST_FIELD)
            .maxRecordSize(LONGEST_RECORD)
            .build();
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(QUOTE)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(LONGEST_RECORD)
        .build(bounds, signs);
  }

  /** The line in which the last row begins. */
  private static long give(CsvReader<CsvRecord> csv, Reader reader) {
    var heading = true;
    var line = 1L;
    for (var row : csv) {
      line = row.getStartingLineNumber();
      if (heading) {
        reader.heading(row.getFields());
        heading = false;
      } else {
        reader.row("Line " + line, row.getFields());
      }
    }
    return line;
  }

  /** What the heading has most of, outside of quotes. */
  private static char separator(String heading) {
    var best = ',';
    for (var candidate : new char[] {';', '\t'}) {
      if (count(heading, candidate) > count(heading, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static int count(String heading, char separator) {
    var quoted = false;
    var found = 0;
    for (var at = 0; at < heading.length(); at++) {
      quoted ^= heading.charAt(at) == QUOTE;
      found += !quoted && heading.charAt(at) == separator ? 1 : 0;
    }
    return found;
  }

  /** What is wrong with a sign or a byte comes wrapped. */
  private static ListRefused refusal(CsvParseException fault) {
    var last = String.valueOf(fault.getMessage());
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ListRefused refused) {
        return refused;
      }
      if (cause instanceof IOException || cause instanceof UncheckedIOException) {
        return ListText.noText();
      }
      last = String.valueOf(cause.getMessage());
    }
    return new ListRefused("It is no CSV. %s: %s.".formatted(fault.getMessage(), last));
  }
}
