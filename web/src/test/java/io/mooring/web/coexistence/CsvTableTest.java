package io.mooring.web.coexistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.coexistence.DeviceTable;
import io.mooring.coexistence.ListRefused;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name,Serial\nMüller’s PC,SN1\n",
        "Name;Serial\r\nMüller’s PC;SN1\r\n",
        "Name\tSerial\rMüller’s PC\tSN1",
        "\"Name\",\"Serial\"\n\"Müller’s PC\",\"SN1\"\n\n\n",
        "sep=;\nName;Serial\nMüller’s PC;SN1",
        "\uFEFFName,Serial\nMüller’s PC,SN1\n"
      })
  void everySpreadsheetsWayIsRead(String text) {
    assertThat(read(text, UTF_8)).last().asString().endsWith("[Müller’s PC, SN1]");
    assertThat(read("\uFEFF" + text.replace("\uFEFF", ""), UTF_16LE)).hasSize(2);
    assertThat(read("\uFEFF" + text.replace("\uFEFF", ""), UTF_16BE)).hasSize(2);
  }

  @Test
  void quotedFieldsHoldSeparatorsQuotesAndLines() {
    assertThat(read("Name,Notes\n\"a,b\",\"say \"\"x\"\"\nagain\"\nc,d", UTF_8))
        .containsExactly(
            "heading [Name, Notes]", "Line 2 [a,b, say \"x\"\nagain]", "Line 4 [c, d]");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '>',
      value = {
        "a,b/\"x,1/y,2>one opens a field and none closes it. The last row begins in line 2",
        "a,b/1,\"x/y,2>begins in line 2",
        "a,b/1,2/\"x\"y,1>It is no CSV. Exception when reading record that started in line 3"
      })
  void brokenOnesAreRefusedWithThePlace(String text, String sentence) {
    assertThatThrownBy(() -> read(text.replace("/", "\n"), UTF_8))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void whatIsNoTextIsNotGuessed() {
    assertThatThrownBy(() -> read("Name,Serial\nMüller,1", ISO_8859_1))
        .hasMessageContaining("CSV UTF-8");
    assertThatThrownBy(() -> read("Name,Serial\nA,\0", UTF_8)).hasMessageContaining("NUL");
    assertThatThrownBy(() -> read("Name,Serial\nA,1", UTF_16LE)).hasMessageContaining("NUL");
  }

  @Test
  void fieldsAndRowsHaveAnEnd() {
    assertThatThrownBy(() -> read("a\n" + "x".repeat(20_000), UTF_8))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> read("a\n" + "x,".repeat(600), UTF_8))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void jsonIsReadByTheSameNames() {
    var json = "[{\"serialNumber\": \"SN1\", \"enrollmentType\": 6, \"name\": null, \"x\": {}}]";

    assertThat(read(new JsonTable(json.getBytes(UTF_8))).getLast())
        .startsWith("Device 1 [, , SN1, ")
        .contains(" 6, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": ", "[1]", "[{\"name\": [1]}]", "nothing"})
  void brokenJsonIsRefused(String json) {
    assertThatThrownBy(() -> read(new JsonTable(json.getBytes(UTF_8))))
        .isInstanceOf(ListRefused.class);
  }

  private static List<String> read(String text, Charset charset) {
    return read(new CsvTable(text.getBytes(charset)));
  }

  private static List<String> read(DeviceTable table) {
    var read = new ArrayList<String>();
    table.read(
        new DeviceTable.Reader() {
          @Override
          public void heading(List<String> titles) {
            read.add("heading " + titles);
          }

          @Override
          public void row(String place, List<String> cells) {
            read.add(place + " " + cells);
          }
        });
    return read;
  }
}
