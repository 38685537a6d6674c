package io.mooring.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that the portal takes: its own, and those that Spring Boot describes. */
final class KnownSettings {

  private final Set<String> names = new HashSet<>();

  /** What takes any name below it. */
  private final Set<String> maps = new HashSet<>();

  private KnownSettings() {}

  static KnownSettings ofThePortal() {
    var known = new KnownSettings();
    known.ours();
    known.springs();
    return known;
  }

  /** Whether it is one, or the beginning of several. */
  boolean has(String name) {
    var plain = plain(name);
    return names.stream().anyMatch(one -> one.equals(plain) || one.startsWith(plain + "_"))
        || maps.stream().anyMatch(map -> plain.startsWith(map + "_"));
  }

  /** As environment variables spell it, so that both spellings are one. */
  private static String plain(String name) {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private void ours() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    scanner.findCandidateComponents("io.mooring.web").stream()
        .map(found -> Objects.requireNonNull(found.getBeanClassName()))
        .map(name -> ClassUtils.resolveClassName(name, null))
        .forEach(type -> add(prefix(type), type));
  }

  private static String prefix(Class<?> type) {
    return Objects.requireNonNull(
            AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class))
        .prefix();
  }

  private void add(String prefix, Class<?> type) {
    Arrays.stream(type.getRecordComponents())
        .forEach(part -> {
          if (part.getType().isRecord()) {
            add(prefix + "." + part.getName(), part.getType());
          } else {
            names.add(plain(prefix + "." + part.getName()));
          }
        });
  }

  private void springs() {
    described()
        .flatMap(json -> json.path("properties").valueStream())
        .forEach(property -> {
          var name = plain(property.path("name").asString());
          names.add(name);
          if (property.path("type").asString("").startsWith("java.util.Map")) {
            maps.add(name);
          }
        });
  }

  private static Stream<JsonNode> described() {
    try {
      var resources =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:META-INF/spring-configuration-metadata.json");
      return Arrays.stream(resources)
          .map(resource -> {
            try (var in = resource.getInputStream()) {
              return JsonMapper.shared().readTree(in);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
