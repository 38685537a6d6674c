package io.mooring.lab.control;

import io.mooring.lab.control.ColumnValues.Check;
import io.mooring.lab.life.LiveSite;
import io.mooring.lab.life.Rewrites;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes over rows that belong to no device: the site's own, collections, operations. */
public final class RowControl {

  private record Cell(String type, String key, String column, JsonNode value, Check check) {}

  private static final String SITE = "SMS_Site";
  private static final String INFORMATION = "AdministrationServiceInformation";

  private final LiveSite site;
  private final ColumnValues columns;

  public RowControl(LiveSite site, ColumnValues columns) {
    this.site = site;
    this.columns = columns;
  }

  /** What the site says of itself, in every class that says it. */
  JsonNode site(JsonNode order) {
    var cells = new ArrayList<Cell>();
    for (var part : order.properties()) {
      var value = part.getValue();
      switch (part.getKey()) {
        case "name" -> cells.add(every(SITE, "SiteName", value));
        case "server" -> cells.add(every(SITE, "ServerName", value));
        case "code" -> {
          cells.add(every(SITE, "SiteCode", value));
          cells.add(every(INFORMATION, "SiteCode", value));
        }
        case "version" -> {
          cells.add(every(SITE, "Version", value));
          cells.add(every(INFORMATION, "Version", value));
        }
        default -> throw new IllegalArgumentException("Unknown: " + part.getKey());
      }
    }
    return write(cells);
  }

  private static Cell every(String type, String column, JsonNode value) {
    return new Cell(type, Rewrites.EVERY_ROW, column, value, Check.TYPED);
  }

  /** Writes over one row of a class, named by its key, or over all of them. */
  JsonNode rows(JsonNode order) {
    var type = order.path("class").asString("");
    var key = order.path("key").asString(Rewrites.EVERY_ROW);
    var cells = new ArrayList<Cell>();
    for (var part : order.properties()) {
      switch (part.getKey()) {
        case "class", "key" -> {}
        case "set" -> cells.addAll(cells(type, key, part.getValue(), Check.TYPED));
        case "raw" -> cells.addAll(cells(type, key, part.getValue(), Check.RAW));
        default -> throw new IllegalArgumentException("Unknown: " + part.getKey());
      }
    }
    return write(cells);
  }

  private static List<Cell> cells(String type, String key, JsonNode values, Check check) {
    return values.properties().stream()
        .map(value -> new Cell(type, key, value.getKey(), value.getValue(), check))
        .toList();
  }

  /** All values are understood before the first is written. */
  private JsonNode write(List<Cell> cells) {
    var deeds = cells.stream().map(this::deed).toList();
    deeds.forEach(Runnable::run);
    return JsonNodeFactory.instance.objectNode().put("written", deeds.size());
  }

  private Runnable deed(Cell cell) {
    var value = columns.ofRow(cell.type(), cell.column(), cell.value(), cell.check());
    return () -> site.rewrite(cell.type(), cell.key(), cell.column(), value);
  }
}
