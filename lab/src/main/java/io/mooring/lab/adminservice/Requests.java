package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.Catalogue;
import io.mooring.lab.adminservice.odata.EntityClass;
import io.mooring.lab.adminservice.odata.Limits;
import io.mooring.lab.adminservice.odata.Metadata;
import io.mooring.lab.adminservice.odata.Method;
import io.mooring.lab.adminservice.odata.ODataException;
import io.mooring.lab.adminservice.odata.Options;
import io.mooring.lab.control.FaultSwitch;
import io.mooring.lab.control.Faults;
import io.mooring.lab.control.MethodFaults;
import io.mooring.lab.life.LiveDevice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds out what a request asks for and has it answered. */
record Requests(
    Catalogue wmi, Catalogue versioned, ClientOperationMethods methods, FaultSwitch faults) {

  void answer(Answer answer) throws IOException, InterruptedException {
    var address = Address.parse(answer.path());
    var now = faults.now();
    var catalogue = present(address.route().systemKeys() ? wmi : versioned, now);
    switch (answer.method()) {
      case "GET" -> get(answer, address, catalogue, now);
      case "POST" -> post(answer, address, catalogue);
      default ->
          throw ODataException.methodNotAllowed("%s is not possible.".formatted(answer.method()));
    }
  }

  /** The classes as they are while columns are missing. */
  private static Catalogue present(Catalogue catalogue, Faults now) {
    if (now.missingColumns().isEmpty()) {
      return catalogue;
    }
    var missing = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    missing.putAll(now.missingColumns());
    return catalogue.with(type -> type.without(missing.getOrDefault(type.name(), List.of())));
  }

  private void get(Answer answer, Address address, Catalogue catalogue, Faults now)
      throws IOException {
    var options = Options.parse(answer.query());
    var listing = new Listings(answer, catalogue, address.route(), options);
    switch (address.asked()) {
      case Address.ServiceDocument() -> {
        options.allowOnly("here");
        listing.serviceDocument();
      }
      case Address.MetadataDocument() -> {
        options.allowOnly("here");
        var declared =
            address.route().systemKeys() ? ClientOperationMethods.declared() : List.<Method>of();
        answer.text("application/xml", Metadata.of(catalogue, declared));
      }
      case Address.All(var name) -> {
        var type = catalogue.named(name);
        refuseGreaterThan(catalogue, type, options, now);
        listing.list(type, limits(now));
      }
      case Address.Count(var name) -> {
        var type = catalogue.named(name);
        refuseGreaterThan(catalogue, type, options, now);
        answer.text("text/plain", Long.toString(catalogue.count(type, options)));
      }
      case Address.Key(var name, var key) -> listing.byKey(catalogue.named(name), key);
      case Address.Segment(var name, var key) -> listing.bySegment(catalogue.named(name), key);
      case Address.Related(var name, var key, var to) ->
          listing.list(Timeline.of(device(catalogue, catalogue.named(name), key, to)), limits(now));
    }
  }

  /** Of all that rows lead to, this site has the events of its devices alone. */
  private static LiveDevice device(
      Catalogue catalogue, EntityClass<?> type, String key, String to) {
    if (type.name().equals("Device")
        && to.equals("Events")
        && catalogue.row(type, key) instanceof LiveDevice device) {
      return device;
    }
    throw ODataException.notFound("%s(%s) leads to no '%s'.".formatted(type.name(), key, to));
  }

  private static Limits limits(Faults now) {
    return new Limits(
        now.pageSize() == 0 ? Limits.NONE.pageSize() : now.pageSize(),
        now.truncateListsAt() < 0 ? Limits.NONE.cutAt() : now.truncateListsAt());
  }

  private static void refuseGreaterThan(
      Catalogue catalogue, EntityClass<?> type, Options options, Faults now) {
    if (now.refuseGt() && catalogue.asksGreaterThan(type, options)) {
      throw ODataException.badRequest("The operator 'gt' is not supported.");
    }
  }

  private void post(Answer answer, Address address, Catalogue catalogue)
      throws IOException, InterruptedException {
    if (!(address.asked() instanceof Address.All(var name)) || !address.route().systemKeys()) {
      throw ODataException.methodNotAllowed("POST is not possible here.");
    }
    var dot = name.indexOf('.');
    var type = catalogue.named(dot < 0 ? name : name.substring(0, dot)).name();
    if (dot < 0 || !type.equals(ClientOperationMethods.CLASS)) {
      throw ODataException.methodNotAllowed("Nothing of %s can be called.".formatted(type));
    }
    Options.parse(answer.query()).allowOnly("on a method");
    var body = answer.object();
    var method = name.substring(dot + 1);
    var out =
        ClientOperationMethods.asksOnly(method) ? methods.call(method, body) : done(method, body);
    if (out == null) {
      return;
    }
    answer.json(201, json -> Listings.parameters(json, answer, address.route(), out));
  }

  /**
   * Null when the answer is to be lost. Methods that only ask are spared: their repetition is free.
   */
  private @Nullable Map<String, Object> done(String method, JsonNode body)
      throws InterruptedException {
    faults.awaitRelease(MethodFaults::holdBefore);
    var out = methods.call(method, body);
    faults.awaitRelease(MethodFaults::holdAfter);
    return faults.losesAnswer() ? null : out;
  }
}
