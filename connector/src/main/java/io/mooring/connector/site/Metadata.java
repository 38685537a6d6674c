package io.mooring.connector.site;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which classes a site has, and which properties they have, as its {@code $metadata} says. */
public final class Metadata {

  private final Map<String, Map<String, String>> classes =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Adds a class with its properties, spelled as the site spells them. */
  public void add(String className, Iterable<String> properties) {
    var spelling = classes.computeIfAbsent(className, _ -> caseInsensitive());
    properties.forEach(property -> spelling.put(property, property));
  }

  public boolean has(String className) {
    return classes.containsKey(className);
  }

  /** The property in the site's spelling, where the class has it. */
  public Optional<String> property(String className, String name) {
    return Optional.ofNullable(classes.getOrDefault(className, caseInsensitive()).get(name));
  }

  public boolean hasAll(String className, Collection<String> names) {
    return names.stream().allMatch(name -> property(className, name).isPresent());
  }

  void inherit(String className, String base) {
    add(className, new TreeSet<>(classes.getOrDefault(base, Map.of()).values()));
  }

  private static Map<String, String> caseInsensitive() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }
}
