package io.mooring.lab.graph;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Enrolment;
import io.mooring.lab.estate.EntraObject;
import io.mooring.lab.estate.Guids;
import io.mooring.lab.estate.Person;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The ids that objects have in the tenant, and what people are called there. */
final class Identities {

  static final String DOMAIN = "@contoso.example";

  private final Guids managedDevices;
  private final Guids entraObjects;
  private final Guids autopilot;
  private final Guids people;

  Identities(long seed) {
    managedDevices = new Guids(seed, "managedDevice");
    entraObjects = new Guids(seed, "device");
    autopilot = new Guids(seed, "autopilot");
    people = new Guids(seed, "user");
  }

  Guids managedDevices() {
    return managedDevices;
  }

  Guids entraObjects() {
    return entraObjects;
  }

  Guids autopilot() {
    return autopilot;
  }

  String managedDevice(Enrolment enrolment) {
    return managedDevices.of(number(enrolment.device(), enrolment.place()));
  }

  String entraObject(EntraObject object) {
    return entraObjects.of(number(object.device(), object.place()));
  }

  String autopilot(Device device) {
    return autopilot.of(number(device, 0));
  }

  String user(int number) {
    return people.of(number);
  }

  private static long number(Device device, int place) {
    return (long) device.index() * DeviceRows.PLACES + place;
  }

  /** The number of the device whose record in Intune has that id. */
  OptionalInt index(String managedDevice) {
    var number = managedDevices.number(managedDevice);
    return number.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) (number.getAsLong() / DeviceRows.PLACES));
  }

  /** The number of the person by id. */
  OptionalLong person(String id) {
    return people.number(id);
  }

  static String principalName(int number) {
    return Person.of(number).logon() + DOMAIN;
  }

  static String displayName(int number) {
    var person = Person.of(number);
    return person.first() + " " + person.last();
  }
}
