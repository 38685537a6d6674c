package io.mooring.connector.site;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an EDMX document as a stream: a site of 700 classes describes itself in megabytes. */
final class MetadataReader {

  private final Metadata metadata = new Metadata();
  private final Map<String, String> bases = new HashMap<>();
  private final Map<String, String> sets = new HashMap<>();
  private @Nullable String entity;

  static Metadata read(byte[] edmx) throws SiteException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var reader = new MetadataReader();
      reader.read(factory.createXMLStreamReader(new ByteArrayInputStream(edmx)));
      return reader.finished();
    } catch (XMLStreamException e) {
      throw SiteException.nonsense("$metadata is no XML: " + e.getMessage());
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml);
        default -> {
          // Text and comments say nothing here.
        }
      }
    }
  }

  private void start(XMLStreamReader xml) {
    var name = xml.getAttributeValue(null, "Name");
    if (name == null) {
      return;
    }
    switch (xml.getLocalName()) {
      case "EntityType" -> startEntity(name, xml.getAttributeValue(null, "BaseType"));
      case "EntitySet" -> sets.put(name, local(xml.getAttributeValue(null, "EntityType")));
      case "Property" -> property(name);
      default -> {
        // Actions, functions and navigation are not read.
      }
    }
  }

  private void startEntity(String name, @Nullable String base) {
    entity = name;
    metadata.add(name, new TreeSet<>());
    if (base != null) {
      bases.put(name, local(base));
    }
  }

  private void property(String name) {
    if (entity != null) {
      metadata.add(entity, List.of(name));
    }
  }

  private void end(XMLStreamReader xml) {
    if (xml.getLocalName().equals("EntityType")) {
      entity = null;
    }
  }

  private Metadata finished() {
    bases.keySet().forEach(this::inherit);
    sets.forEach((set, type) -> {
      if (!set.equalsIgnoreCase(type)) {
        metadata.inherit(set, type);
      }
    });
    return metadata;
  }

  private void inherit(String className) {
    var seen = new HashSet<String>();
    var base = bases.get(className);
    while (base != null && seen.add(base)) {
      metadata.inherit(className, base);
      base = bases.get(base);
    }
  }

  /** {@code Namespace.Type} without its namespace. */
  private static String local(@Nullable String type) {
    var full = Objects.requireNonNullElse(type, "");
    return full.substring(full.lastIndexOf('.') + 1);
  }
}
