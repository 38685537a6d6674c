package io.mooring.device;

import static java.util.stream.Collectors.joining;

import io.mooring.wire.Column;
import io.mooring.wire.Cut;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words by which a device is found: its names, users, serial, addresses and ids, each from its
 * beginning and from each of its parts, in small letters. A search finds a device when each of its
 * words begins one of these. What only divides signs ({@code : - { }}) counts for nothing, in terms
 * and in words alike: so an address and an id are found however they are written.
 */
public final class SearchTerms {

  /** Longer terms are cut; longer words are cut alike. */
  public static final int LONGEST = 64;

  /** A device has no more terms than this. */
  public static final int MOST = 60;

  private static final String PART = "*";

  private static final String DIVIDES_NAMES = "-_.@\\ ";

  private SearchTerms() {}

  /**
   * A term of a device as a list of matches needs it.
   *
   * @param shared how many signs it begins with like one of the device's terms before it: a word
   *     that is no longer finds the device there already
   */
  public record Numbered(String text, int shared) {}

  /** The terms in order, each with what it shares. */
  public static List<Numbered> numbered(Collection<String> terms) {
    var ordered = List.copyOf(new TreeSet<>(terms));
    return IntStream.range(0, ordered.size())
        .mapToObj(n ->
            new Numbered(ordered.get(n), n == 0 ? 0 : shared(ordered.get(n - 1), ordered.get(n))))
        .toList();
  }

  private static int shared(String one, String other) {
    var mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return mismatch < 0 ? one.length() : mismatch;
  }

  public static Set<String> of(Device device) {
    var terms = new LinkedHashSet<String>();
    for (var record : device.records()) {
      terms.add(id(record));
      of(record, Column.NAME).forEach(terms::add);
      users(record).forEach(terms::add);
      whole(record).forEach(terms::add);
    }
    return terms.stream()
        .filter(term -> !term.isEmpty())
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String id(SourceRecord record) {
    return switch (record.kind()) {
      case CONFIGMGR -> record.resource().toString();
      case INTUNE -> normal(record.text(Column.INTUNE_ID).orElse(""));
      case THIRD_PARTY_MDM -> normal(record.text(Column.OTHER_MDM_ID).orElse(""));
    };
  }

  /** The search without Mooring's own id of the device, which is no term. */
  static String without(DeviceId id, String search) {
    var named = normal(id.toString());
    return split(search).filter(word -> !normal(word).equals(named)).collect(joining(" "));
  }

  /** The words of a search that begin terms, in the form of the terms. */
  public static List<String> words(String search) {
    return split(search)
        .filter(word -> !isPart(word))
        .map(SearchTerms::normal)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** The words of a search that a name has anywhere, in small letters. */
  public static List<String> parts(String search) {
    return split(search)
        .filter(SearchTerms::isPart)
        .map(word -> Cut.to(LONGEST, word.substring(PART.length()).toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  private static Stream<String> split(String search) {
    return Arrays.stream(search.strip().split("\\s+", -1));
  }

  private static boolean isPart(String word) {
    return word.startsWith(PART) && word.length() > PART.length();
  }

  private static Stream<String> users(SourceRecord record) {
    return Stream.of(Column.PRIMARY_USERS, Column.CURRENT_USER, Column.LAST_LOGON_USER)
        .flatMap(column -> of(record, column));
  }

  private static Stream<String> of(SourceRecord record, Column column) {
    return several(record, column).flatMap(SearchTerms::suffixes).map(SearchTerms::normal);
  }

  private static Stream<String> whole(SourceRecord record) {
    return Stream.of(
            Column.SERIAL_NUMBER,
            Column.CLIENT_GUID,
            Column.SMBIOS_GUID,
            Column.ENTRA_DEVICE_ID,
            Column.IP_ADDRESSES,
            Column.MAC_ADDRESSES)
        .flatMap(column -> several(record, column))
        .map(SearchTerms::normal);
  }

  private static Stream<String> several(SourceRecord record, Column column) {
    return record.text(column).stream().flatMap(String::lines);
  }

  /** The text itself, and what follows each of the separators in it. */
  private static Stream<String> suffixes(String text) {
    var starts =
        IntStream.range(1, text.length())
            .filter(at -> DIVIDES_NAMES.indexOf(text.charAt(at - 1)) >= 0)
            .mapToObj(text::substring);
    return Stream.concat(Stream.of(text), starts);
  }

  /** ConfigMgr writes a client's id as {@code GUID:…}. */
  private static String normal(String text) {
    var small = text.strip().toLowerCase(Locale.ROOT);
    var bare = small.startsWith("guid:") ? small.substring(5) : small;
    var plain = new StringBuilder(bare.length());
    for (var at = 0; at < bare.length(); at++) {
      if (":-{}".indexOf(bare.charAt(at)) < 0) {
        plain.append(bare.charAt(at));
      }
    }
    return Cut.to(LONGEST, plain.toString());
  }
}
