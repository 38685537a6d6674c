package io.mooring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mooring.web.RunningPortal;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the description to the controllers, both ways. */
class OpenApiTest {

  private final JsonNode described;

  OpenApiTest() throws IOException {
    try (var in = new ClassPathResource("openapi.json").getInputStream()) {
      described = JsonMapper.shared().readTree(in);
    }
  }

  private Map<String, HandlerMethod> mapped() {
    var mapped = new TreeMap<String, HandlerMethod>();
    RunningPortal.shared()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> {
          for (var path : info.getPatternValues()) {
            if (path.startsWith("/api/v1/")) {
              info.getMethodsCondition()
                  .getMethods()
                  .forEach(method ->
                      mapped.put(
                          method.name().toLowerCase(java.util.Locale.ROOT)
                              + " "
                              + path.substring("/api/v1".length()),
                          handler));
            }
          }
        });
    return mapped;
  }

  @Test
  void describesEveryMappingAndNoOther() {
    var operations = new TreeSet<String>();
    described
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method -> operations.add(method + " " + path.getKey())));
    assertThat(operations).isEqualTo(mapped().keySet());
  }

  @Test
  void describesEveryFieldAndNoOther() {
    var seen = new HashMap<String, Class<?>>();
    mapped()
        .values()
        .forEach(handler -> {
          walk(handler.getMethod().getGenericReturnType(), seen);
          Stream.of(handler.getMethodParameters())
              .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
              .forEach(parameter -> walk(parameter.getParameterType(), seen));
        });
    var schemas = described.path("components").path("schemas");
    var names = new TreeSet<>(seen.keySet());
    names.add("Problem");
    assertThat(new TreeSet<>(schemas.propertyNames())).isEqualTo(names);
    seen.forEach((name, type) -> compare(name, type, schemas.path(name)));
  }

  private static void compare(String name, Class<?> type, JsonNode schema) {
    var fields = fields(type).toList();
    assertThat(new TreeSet<>(schema.path("properties").propertyNames()))
        .as(name)
        .isEqualTo(fields.stream().map(RecordComponent::getName).collect(set()));
    if (!name.endsWith("Request")) {
      var required = new TreeSet<String>();
      schema.path("required").forEach(field -> required.add(field.asString()));
      assertThat(required)
          .as(name)
          .isEqualTo(
              fields.stream()
                  .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                  .map(RecordComponent::getName)
                  .collect(set()));
    }
  }

  private static Collector<String, ?, Set<String>> set() {
    return Collectors.toSet();
  }

  private static Stream<RecordComponent> fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(field -> unwrapped(field) ? fields(field.getType()) : Stream.of(field));
  }

  /** The annotation's target leaves record components out: it sits on the field. */
  private static boolean unwrapped(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  private static void walk(Type type, Map<String, Class<?>> seen) {
    if (type instanceof ParameterizedType several) {
      Arrays.stream(several.getActualTypeArguments()).forEach(inner -> walk(inner, seen));
    } else if (type instanceof Class<?> one && one.isRecord()) {
      var name = one.getSimpleName().replaceFirst("Json$", "");
      if (!Set.of("Problem").contains(name) && seen.put(name, one) == null) {
        fields(one).forEach(field -> walk(field.getGenericType(), seen));
      }
    }
  }
}
