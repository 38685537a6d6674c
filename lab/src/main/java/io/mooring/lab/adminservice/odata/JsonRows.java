package io.mooring.lab.adminservice.odata;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes rows as JSON: with WMI's system keys on the WMI route, bare on the versioned one. */
public final class JsonRows {

  private final JsonGenerator json;
  private final String server;
  private final String namespace;
  private final boolean systemKeys;

  public JsonRows(JsonGenerator json, String server, String siteCode, boolean systemKeys) {
    this.json = json;
    this.server = server;
    this.namespace = "root\\sms\\site_" + siteCode;
    this.systemKeys = systemKeys;
  }

  /** One row; its lazy columns are only filled where one row was asked for by its key. */
  public <S> void write(EntityClass<S> of, S subject, List<Column<S>> columns, boolean byKey) {
    json.writeStartObject();
    if (systemKeys) {
      systemKeys(of, subject);
    }
    fields(of, subject, columns, byKey);
    json.writeEndObject();
  }

  /** The columns alone, inside an object that the caller has begun. */
  public <S> void fields(EntityClass<S> of, S subject, List<Column<S>> columns, boolean byKey) {
    for (var column : columns) {
      json.writeName(column.name());
      value(column.lazy() && !byKey ? null : column.of(subject));
    }
  }

  private <S> void systemKeys(EntityClass<S> of, S subject) {
    var path = of.name() + "." + keys(of, subject);
    json.writeStringProperty("@odata.etag", etag(of, subject));
    json.writeName("__LAZYPROPERTIES");
    value(of.lazyColumns());
    json.writeNumberProperty("__GENUS", 2);
    json.writeStringProperty("__CLASS", of.name());
    json.writeStringProperty("__SUPERCLASS", "SMS_BaseClass");
    json.writeStringProperty("__DYNASTY", "SMS_BaseClass");
    json.writeStringProperty("__RELPATH", path);
    json.writeNumberProperty("__PROPERTY_COUNT", of.columns().size());
    json.writeName("__DERIVATION");
    value(List.of("SMS_BaseClass"));
    json.writeStringProperty("__SERVER", server);
    json.writeStringProperty("__NAMESPACE", namespace);
    json.writeStringProperty("__PATH", "\\\\" + server + "\\" + namespace + ":" + path);
    json.writeNullProperty("__QUALIFIER_SECURITYVERBS");
  }

  private static <S> String etag(EntityClass<S> of, S subject) {
    return of.key().stream()
        .map(key -> String.valueOf(of.keyColumn(key).of(subject)))
        .collect(Collectors.joining(","));
  }

  private static <S> String keys(EntityClass<S> of, S subject) {
    return of.key().stream()
        .map(key -> key + "=" + quoted(of.keyColumn(key).of(subject)))
        .collect(Collectors.joining(","));
  }

  private static String quoted(@Nullable Object key) {
    return key instanceof String text ? "\"" + text + "\"" : String.valueOf(key);
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigInteger number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case Instant time -> json.writeString(time.toString());
      case List<?> members -> array(members);
      case Map<?, ?> members -> object(members);
      default -> json.writeString(value.toString());
    }
  }

  private void array(List<?> members) {
    json.writeStartArray();
    members.forEach(this::value);
    json.writeEndArray();
  }

  private void object(Map<?, ?> members) {
    json.writeStartObject();
    members.forEach((name, value) -> {
      json.writeName(name.toString());
      value(value);
    });
    json.writeEndObject();
  }
}
