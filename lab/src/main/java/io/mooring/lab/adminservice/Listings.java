package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.Catalogue;
import io.mooring.lab.adminservice.odata.EntityClass;
import io.mooring.lab.adminservice.odata.JsonRows;
import io.mooring.lab.adminservice.odata.Limits;
import io.mooring.lab.adminservice.odata.Options;
import io.mooring.lab.estate.Estate;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes what was read: lists, single rows, the service document, out-parameters. */
record Listings(Answer answer, Catalogue catalogue, Address.Route route, Options options) {

  void serviceDocument() {
    answer.json(
        200,
        json -> {
          begin(json, "");
          for (var type : catalogue.classes()) {
            json.writeStartObject();
            json.writeStringProperty("name", type.name());
            json.writeStringProperty("kind", "EntitySet");
            json.writeStringProperty("url", type.name());
            json.writeEndObject();
          }
          end(json);
        });
  }

  <S> void list(EntityClass<S> type, Limits limits) {
    var page = catalogue.list(type, options, limits);
    answer.json(
        200,
        json -> {
          begin(json, "#" + type.name());
          var rows = rows(json);
          var subjects = limits.reversed() ? page.reversed() : page.inOrder();
          subjects.forEachRemaining(subject -> rows.write(type, subject, page.columns(), false));
          json.writeEndArray();
          page.following()
              .ifPresent(query ->
                  json.writeStringProperty("@odata.nextLink", base() + type.name() + "?" + query));
          json.writeEndObject();
        });
  }

  <S> void byKey(EntityClass<S> type, String key) {
    options.allowOnly("on one row", "$select");
    one(type, catalogue.row(type, key));
  }

  <S> void bySegment(EntityClass<S> type, String key) {
    options.allowOnly("on one row", "$select");
    one(type, catalogue.rowOfSegment(type, key));
  }

  /** The WMI route wraps even a single row; the versioned one gives it bare. */
  private <S> void one(EntityClass<S> type, S subject) {
    var columns = catalogue.selected(type, options);
    answer.json(
        200,
        json -> {
          if (route.systemKeys()) {
            begin(json, "#" + type.name());
            rows(json).write(type, subject, columns, true);
            end(json);
          } else {
            json.writeStartObject();
            context(json, base(), "#" + type.name() + "/$entity");
            rows(json).fields(type, subject, columns, true);
            json.writeEndObject();
          }
        });
  }

  static void parameters(
      JsonGenerator json, Answer answer, Address.Route route, Map<String, Object> parameters) {
    json.writeStartObject();
    context(json, base(answer, route), "#__PARAMETERS");
    for (var parameter : parameters.entrySet()) {
      json.writePOJOProperty(parameter.getKey(), parameter.getValue());
    }
    json.writeEndObject();
  }

  private JsonRows rows(JsonGenerator json) {
    return new JsonRows(json, Estate.SITE_SERVER, Estate.SITE_CODE, route.systemKeys());
  }

  private void begin(JsonGenerator json, String fragment) {
    json.writeStartObject();
    context(json, base(), fragment);
    json.writeArrayPropertyStart("value");
  }

  private static void end(JsonGenerator json) {
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void context(JsonGenerator json, String base, String fragment) {
    json.writeStringProperty("@odata.context", base + "$metadata" + fragment);
  }

  private String base() {
    return base(answer, route);
  }

  private static String base(Answer answer, Address.Route route) {
    return answer.origin() + "/AdminService/" + route.segment() + "/";
  }
}
