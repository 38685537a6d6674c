package io.mooring.intune.graph;

import io.mooring.cloud.Spelled;
import io.mooring.cloud.When;
import io.mooring.cloud.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing of an answer. What is left out, null, empty or of another type than it should be is not
 * told: one strange property spoils no other.
 */
public record Item(JsonNode node) {

  public @Nullable String text(String name) {
    var value = node.path(name);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue().strip() : null;
  }

  public Optional<String> maybe(String name) {
    return Optional.ofNullable(text(name));
  }

  public @Nullable Boolean flag(String name) {
    var value = node.path(name);
    return value.isBoolean() ? value.booleanValue() : null;
  }

  public @Nullable Long number(String name) {
    var value = node.path(name);
    return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
  }

  public @Nullable Double decimal(String name) {
    var value = node.path(name);
    return value.isNumber() ? value.doubleValue() : null;
  }

  public @Nullable When when(String name) {
    var text = text(name);
    return text == null ? null : When.parse(text);
  }

  public <E extends Enum<E> & Spelled> @Nullable Word<E> word(String name, Class<E> list) {
    var text = text(name);
    return text == null ? null : Word.of(text, list);
  }

  /** A thing within this one; one that tells nothing where there is none. */
  public Item item(String name) {
    return new Item(node.path(name));
  }

  public List<Item> items(String name) {
    return node.path(name).valueStream().map(Item::new).toList();
  }

  /** Whether a list has anything in it; null where there is no list. */
  public @Nullable Boolean holds(String name) {
    var list = node.path(name);
    return list.isArray() ? !list.isEmpty() : null;
  }

  public List<String> texts(String name) {
    return node.path(name)
        .valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }

  /** Graph's id; an empty one for a thing that has none. */
  public String id() {
    return maybe("id").orElse("");
  }

  /** Of which of Graph's types it is, such as {@code windows10CompliancePolicy}. */
  public @Nullable String kind() {
    return maybe("@odata.type")
        .map(type -> type.replaceFirst("^#?microsoft\\.graph\\.", ""))
        .orElse(null);
  }

  /** Itself: some answers have it within {@code value} (Microsoft: Intune's single objects). */
  public Item bare() {
    return node.path("value").isObject() ? item("value") : this;
  }

  public boolean isThere() {
    return node.isObject();
  }
}
