package io.mooring.web.coexistence;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mooring.coexistence.ListRefused;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The text of an uploaded file: UTF-8, or UTF-16 where its first signs say so. */
final class ListText {

  /** The mark that Excel and PowerShell begin a file with. */
  private static final int BIG_ENDIAN = 0xFEFF;

  private static final int LITTLE_ENDIAN = 0xFFFE;
  private static final int UTF_8_MARK = 0xEFBBBF;
  private static final int LONGEST_HEADING = 65_536;

  private final byte[] bytes;
  private final Charset charset;
  private final int from;

  private ListText(byte[] bytes, Charset charset, int from) {
    this.bytes = bytes;
    this.charset = charset;
    this.from = from;
  }

  static ListText of(byte[] bytes) {
    if (bytes.length >= 3 && number(bytes, 3) == UTF_8_MARK) {
      return new ListText(bytes, UTF_8, 3);
    }
    var mark = bytes.length >= 2 ? number(bytes, 2) : 0;
    return switch (mark) {
      case BIG_ENDIAN -> new ListText(bytes, UTF_16BE, 2);
      case LITTLE_ENDIAN -> new ListText(bytes, UTF_16LE, 2);
      default -> new ListText(bytes, UTF_8, 0);
    };
  }

  private static int number(byte[] bytes, int length) {
    var number = 0;
    for (var at = 0; at < length; at++) {
      number = (number << 8) | (bytes[at] & 0xff);
    }
    return number;
  }

  /** Refuses what is no text, instead of guessing. */
  Signs signs() {
    var in = new ByteArrayInputStream(bytes, from, bytes.length - from);
    var strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new Signs(new InputStreamReader(in, strict));
  }

  /** Up to the first line break. */
  String firstLine() {
    var line = new StringBuilder();
    try (var reader = signs()) {
      for (var sign = reader.read();
          sign >= 0 && sign != '\n' && sign != '\r' && line.length() < LONGEST_HEADING;
          sign = reader.read()) {
        line.append((char) sign);
      }
    } catch (IOException _) {
      throw noText();
    }
    return line.toString();
  }

  static ListRefused noText() {
    return new ListRefused(
        "It is no text in UTF-8 or UTF-16. Excel writes one by Save as, “CSV UTF-8”.");
  }

  /** Its signs, none of which ends texts elsewhere; quotation marks are counted. */
  static final class Signs extends FilterReader {
    private long quotes;

    private Signs(Reader in) {
      super(in);
    }

    /** Whether each quotation mark that was read has its other one. */
    boolean paired() {
      return quotes % 2 == 0;
    }

    @Override
    public int read() throws IOException {
      var one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      var read = super.read(into, from, length);
      for (var at = from; at < from + read; at++) {
        quotes += into[at] == CsvTable.QUOTE ? 1 : 0;
        if (into[at] == 0) {
          throw new ListRefused(
              "It holds a sign that no text has (NUL). Is it UTF-16 without a mark at its start?");
        }
      }
      return read;
    }
  }
}
