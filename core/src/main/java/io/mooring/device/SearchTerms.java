package io.mooring.device;

import io.mooring.wire.Column;
import io.mooring.wire.Cut;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words by which a device is found: its names, users, serial, addresses and ids, each from its
 * beginning and from each of its parts, in small letters. A search finds a device when each of its
 * words begins one of these.
 */
public final class SearchTerms {

  /** Longer terms are cut; longer words are cut alike. */
  public static final int LONGEST = 100;

  private static final int MOST = 60;

  private SearchTerms() {}

  public static Set<String> of(Device device) {
    var terms = new LinkedHashSet<String>();
    terms.add(device.id().toString());
    for (var record : device.records()) {
      terms.add(record.resource().toString());
      parts(record, Column.NAME).forEach(terms::add);
      users(record).forEach(terms::add);
      plain(record).forEach(terms::add);
    }
    return terms.stream()
        .filter(term -> !term.isBlank())
        .limit(MOST)
        .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
  }

  /** The words of a search, in the form of the terms. */
  public static List<String> words(String search) {
    return Arrays.stream(search.strip().split("\\s+", -1))
        .map(SearchTerms::normal)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static Stream<String> parts(SourceRecord record, Column column) {
    return several(record, column).flatMap(text -> suffixes(normal(text), "-_.@\\ "));
  }

  private static Stream<String> users(SourceRecord record) {
    return Stream.of(Column.PRIMARY_USERS, Column.CURRENT_USER, Column.LAST_LOGON_USER)
        .flatMap(column -> parts(record, column));
  }

  private static Stream<String> plain(SourceRecord record) {
    var ids =
        Stream.of(
                Column.SERIAL_NUMBER,
                Column.CLIENT_GUID,
                Column.SMBIOS_GUID,
                Column.ENTRA_DEVICE_ID,
                Column.IP_ADDRESSES)
            .flatMap(column -> several(record, column))
            .map(SearchTerms::normal)
            .flatMap(id -> id.startsWith("guid:") ? Stream.of(id, id.substring(5)) : Stream.of(id));
    var macs =
        several(record, Column.MAC_ADDRESSES)
            .map(SearchTerms::normal)
            .flatMap(mac -> Stream.of("", ":", "-").map(sign -> mac.replaceAll("[:-]", sign)));
    return Stream.concat(ids, macs);
  }

  private static Stream<String> several(SourceRecord record, Column column) {
    return record.text(column).stream().flatMap(String::lines);
  }

  /** The text itself, and what follows each of the separators in it. */
  private static Stream<String> suffixes(String text, String separators) {
    var starts =
        java.util.stream.IntStream.range(1, text.length())
            .filter(at -> separators.indexOf(text.charAt(at - 1)) >= 0)
            .mapToObj(text::substring);
    return Stream.concat(Stream.of(text), starts);
  }

  private static String normal(String text) {
    var small = text.strip().toLowerCase(Locale.ROOT);
    return Cut.to(LONGEST, small);
  }
}
