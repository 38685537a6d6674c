package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.Catalogue;
import io.mooring.lab.adminservice.odata.EntityClass;
import io.mooring.lab.adminservice.odata.Limits;
import io.mooring.lab.adminservice.odata.Metadata;
import io.mooring.lab.adminservice.odata.Method;
import io.mooring.lab.adminservice.odata.ODataException;
import io.mooring.lab.adminservice.odata.Options;
import io.mooring.lab.fault.FaultSwitch;
import io.mooring.lab.fault.Faults;
import io.mooring.lab.fault.MethodFaults;
import io.mooring.lab.fault.Right;
import io.mooring.lab.fault.ViewFaults;
import io.mooring.lab.life.LiveDevice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out what a request asks for and has it answered. */
record Requests(
    Catalogue wmi,
    Catalogue versioned,
    ClientOperationMethods methods,
    FaultSwitch faults,
    Repeats repeats) {

  /** Answers what an account asks. */
  void answer(Answer answer, String account) throws IOException, InterruptedException {
    var address = Address.parse(answer.path());
    var now = answer.faults();
    var catalogue = present(address.route().systemKeys() ? wmi : versioned, now.view());
    switch (answer.method()) {
      case "GET" -> get(answer, address, catalogue, now);
      case "POST" -> post(answer, address, catalogue, account);
      default ->
          throw ODataException.methodNotAllowed("%s is not possible.".formatted(answer.method()));
    }
  }

  /** The classes as they are while some are missing, or columns of them. */
  private static Catalogue present(Catalogue catalogue, ViewFaults view) {
    var there = catalogue.having(view::has);
    if (view.missingColumns().isEmpty()) {
      return there;
    }
    var missing = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    missing.putAll(view.missingColumns());
    return there.with(type -> type.without(missing.getOrDefault(type.name(), List.of())));
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
        var turned = repeats.page(catalogue, type, options);
        new Listings(answer, catalogue, address.route(), turned).list(type, limits(now));
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
        now.lists().pageSize() == 0 ? Limits.NONE.pageSize() : now.lists().pageSize(),
        now.lists().truncateAt() < 0 ? Limits.NONE.cutAt() : now.lists().truncateAt(),
        now.lists().reverseRows());
  }

  private static void refuseGreaterThan(
      Catalogue catalogue, EntityClass<?> type, Options options, Faults now) {
    if (now.lists().refuseGt() && catalogue.asksGreaterThan(type, options)) {
      throw ODataException.badRequest("The operator 'gt' is not supported.");
    }
  }

  private void post(Answer answer, Address address, Catalogue catalogue, String account)
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
    if (!answer.faults().view().may(Right.NOTIFY_RESOURCE)) {
      throw ODataException.forbidden("The account has no right to notify resources.");
    }
    var call = new ClientOperationMethods.Call(name.substring(dot + 1), answer.object(), account);
    var out = call.asksOnly() ? methods.answer(call) : done(call);
    if (out == null) {
      return;
    }
    answer.json(201, json -> Listings.parameters(json, answer, address.route(), out));
  }

  /**
   * Null when the answer is to be lost. Methods that only ask are spared: their repetition is free.
   */
  private @Nullable Map<String, Object> done(ClientOperationMethods.Call call)
      throws InterruptedException {
    faults.awaitRelease(MethodFaults::holdBefore);
    var out = methods.answer(call);
    faults.awaitRelease(MethodFaults::holdAfter);
    return faults.losesAnswer() ? null : out;
  }
}
