package io.mooring.lab.adminservice.odata;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the classes of a route as EDMX (OData v4 CSDL XML). */
public final class Metadata {

  private static final String EDMX = "http://docs.oasis-open.org/odata/ns/edmx";
  private static final String EDM = "http://docs.oasis-open.org/odata/ns/edm";
  private static final String NAMESPACE = "AdminService";

  private final XMLStreamWriter xml;

  private Metadata(XMLStreamWriter xml) {
    this.xml = xml;
  }

  public static String of(Catalogue catalogue, List<Method> methods) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new Metadata(xml).write(catalogue, methods);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Metadata cannot be written", e);
    }
    return text.toString();
  }

  private void write(Catalogue catalogue, List<Method> methods) throws XMLStreamException {
    xml.writeStartDocument("utf-8", "1.0");
    xml.setPrefix("edmx", EDMX);
    xml.writeStartElement(EDMX, "Edmx");
    xml.writeNamespace("edmx", EDMX);
    xml.writeAttribute("Version", "4.0");
    xml.writeStartElement(EDMX, "DataServices");
    xml.setDefaultNamespace(EDM);
    xml.writeStartElement(EDM, "Schema");
    xml.writeDefaultNamespace(EDM);
    xml.writeAttribute("Namespace", NAMESPACE);
    for (var type : catalogue.classes()) {
      entityType(type);
    }
    complexType("SMS_CollectionRule", "RuleName", "QueryExpression");
    complexType("SMS_ScheduleToken", "StartTime", "DaySpan", "HourSpan");
    for (var method : methods) {
      action(method);
    }
    container(catalogue);
    xml.writeEndDocument();
  }

  private void entityType(EntityClass<?> of) throws XMLStreamException {
    start("EntityType", of.name());
    xml.writeStartElement(EDM, "Key");
    for (var key : of.key()) {
      xml.writeEmptyElement(EDM, "PropertyRef");
      xml.writeAttribute("Name", key);
    }
    xml.writeEndElement();
    for (var column : of.columns()) {
      typed("Property", column.name(), column.type().edmName(), !of.key().contains(column.name()));
    }
    xml.writeEndElement();
  }

  private void complexType(String name, String... properties) throws XMLStreamException {
    start("ComplexType", name);
    for (var property : properties) {
      typed("Property", property, property.endsWith("Span") ? "Edm.Int32" : "Edm.String", true);
    }
    xml.writeEndElement();
  }

  private void action(Method method) throws XMLStreamException {
    start("Action", method.name());
    xml.writeAttribute("IsBound", "true");
    typed("Parameter", "bindingParameter", collectionOf(method.of()), false);
    for (var parameter : method.parameters().entrySet()) {
      typed("Parameter", parameter.getKey(), parameter.getValue().edmName(), true);
    }
    xml.writeEmptyElement(EDM, "ReturnType");
    xml.writeAttribute("Type", method.returns().edmName());
    xml.writeEndElement();
  }

  private void container(Catalogue catalogue) throws XMLStreamException {
    start("EntityContainer", "Container");
    for (var type : catalogue.classes()) {
      xml.writeEmptyElement(EDM, "EntitySet");
      xml.writeAttribute("Name", type.name());
      xml.writeAttribute("EntityType", NAMESPACE + "." + type.name());
    }
    xml.writeEndElement();
  }

  private void start(String element, String name) throws XMLStreamException {
    xml.writeStartElement(EDM, element);
    xml.writeAttribute("Name", name);
  }

  private void typed(String element, String name, String type, boolean nullable)
      throws XMLStreamException {
    xml.writeEmptyElement(EDM, element);
    xml.writeAttribute("Name", name);
    xml.writeAttribute("Type", type);
    xml.writeAttribute("Nullable", Boolean.toString(nullable));
  }

  private static String collectionOf(String name) {
    return "Collection(" + NAMESPACE + "." + name + ")";
  }
}
