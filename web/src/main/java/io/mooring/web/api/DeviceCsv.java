package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.device.Cursor;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list of devices as CSV (RFC 4180), page by page, whatever its length. */
@Component
public final class DeviceCsv {

  /** Every column there is, by the names of the API. */
  static final List<String> ALL =
      List.of(
          "id",
          "name",
          "managementState",
          "site",
          "primaryUser",
          "currentUser",
          "presence",
          "presenceSince",
          "os",
          "osBuild",
          "client",
          "clientVersion",
          "pendingRestart",
          "manufacturer",
          "model",
          "serialNumber",
          "ipAddress",
          "onInternet",
          "missing",
          "ambiguous",
          "lastActive");

  /** Spreadsheets run what begins like this (OWASP: CSV injection). */
  private static final String RUNS = "=+-@\t\r";

  private final DeviceDirectory directory;

  public DeviceCsv(DeviceDirectory directory) {
    this.directory = directory;
  }

  /**
   * Writes exactly the devices of the filter, in this order; the audit log says so.
   *
   * @param columns by the names of the API, in the order that is wanted
   * @throws io.mooring.access.NotPermitted before anything is written
   */
  public void write(
      Person person, DeviceFilter filter, DeviceOrder order, List<String> columns, OutputStream to)
      throws IOException {
    directory.exporting(person, filter);
    var out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    var places = columns.stream().map(ALL::indexOf).toList();
    line(out, columns.stream());
    Cursor after = null;
    do {
      var page = directory.page(person, new DeviceQuery(filter, order, after, DeviceQuery.LARGEST));
      for (var device : page.items()) {
        var cells = cells(device).map(DeviceCsv::text).toList();
        line(out, places.stream().map(cells::get));
      }
      after = page.next();
    } while (after != null);
    out.flush();
  }

  private static Stream<@Nullable Object> cells(DeviceSummary device) {
    var users = device.users();
    var software = device.software();
    var hardware = device.hardware();
    return Stream.of(
        device.id(),
        device.name(),
        device.managementState().key(),
        device.site(),
        users.primary(),
        users.current(),
        device.presence().state().key(),
        device.presence().since(),
        software.release(),
        software.osBuild(),
        software.client().key(),
        software.clientVersion(),
        software.pendingRestart(),
        hardware.manufacturer(),
        hardware.model(),
        hardware.serialNumber(),
        hardware.ipAddress(),
        hardware.onInternet(),
        device.missing(),
        device.ambiguous(),
        device.lastActive());
  }

  private static String text(@Nullable Object value) {
    var text = Objects.toString(value, "");
    return !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static void line(Writer out, Stream<String> cells) throws IOException {
    out.write(cells.map(DeviceCsv::quoted).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String quoted(String text) {
    var plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign < ' ');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
