package io.mooring.coexistence;

import java.util.List;

/** A {@link DeviceTable} of lines whose fields are parted by bars. */
public record TextTable(String text) implements DeviceTable {

  @Override
  public void read(Reader reader) {
    var lines = text.lines().toList();
    reader.heading(cells(lines.getFirst()));
    for (var at = 1; at < lines.size(); at++) {
      reader.row("Line " + (at + 1), cells(lines.get(at)));
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\\|", -1));
  }
}
