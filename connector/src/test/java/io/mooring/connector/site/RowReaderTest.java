package io.mooring.connector.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class RowReaderTest {

  @Test
  void rowsAreReadWithoutWhatIsSaidOfEveryOne() {
    var reader =
        read(
            """
            {"@odata.context":"x","value":[
              {"@odata.etag":null,"__PATH":"p","ResourceID":7,"Name":"A","Ids":[1,{"a":2}],"No":null},
              {"ResourceID":12345678901,"Name":"B","No":"yes"}],
             "@odata.nextLink":"more"}\
            """);

    var first = rows(reader).getFirst();
    assertThat(first.names()).containsExactlyInAnyOrder("ResourceID", "Name", "Ids");
    assertThat(first.number("resourceid")).hasValue(7);
    assertThat(first.values("Ids")).hasSize(2);
    assertThat(first.text("No")).isEmpty();
    assertThat(rows(reader).getLast().number("ResourceID")).hasValue(12_345_678_901L);
    assertThat(rows(reader).getLast().text("No")).isEqualTo("yes");
    assertThat(reader.nextLink()).isEqualTo("more");
  }

  @Test
  void aNameThatSomeRowHasNoValueForIsFoundInAnyCaseWhereAnotherHasOne() {
    var rows = rows(read("{\"value\":[{\"Name\":null},{\"NAME\":\"B\"},{\"name\":\"C\"}]}"));

    assertThat(rows.get(1).text("nAME")).isEqualTo("B");
    assertThat(rows.get(2).text("NAMe")).isEqualTo("C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "3", "", "{\"value\":{}}", "{\"value\":null}", "{\"value\":[]} []"})
  void whatHoldsNoListHasNoRows(String body) {
    assertThat(read(body).rows()).isNull();
  }

  @Test
  void theLastListCounts() {
    assertThat(rows(read("{\"value\":[{\"a\":1}],\"value\":[]}"))).isEmpty();
    assertThat(read("{\"value\":[],\"value\":1}").rows()).isNull();
  }

  @Test
  void aRowThatIsNoObjectHasNothing() {
    assertThat(rows(read("{\"value\":[[{\"a\":1}],3,null,{\"a\":1}]}")))
        .extracting(row -> row.names().size())
        .containsExactly(0, 0, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":[{\"a\":1},{\"a\"",
        "{\"value\":[{\"a\":1}",
        "{\"value\":[{\"a\":1}]",
        "{\"value\":[{\"a\":1}]} text"
      })
  void whatBreaksOffOrGoesOnIsNoList(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(JacksonException.class);
  }

  private static RowReader read(String body) {
    return RowReader.read(SiteJson.mapper(), body.getBytes(UTF_8));
  }

  private static List<SiteRow> rows(RowReader reader) {
    return Objects.requireNonNull(reader.rows());
  }
}
