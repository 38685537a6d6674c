package io.mooring.lab.estate;

import java.util.List;

/**
 * A computer model as its manufacturer names it, with its serial format and network vendor prefix.
 */
record Model(
    String manufacturer, String name, SerialFormat serials, String vendorPrefix, boolean virtual) {

  private static final List<Model> LAPTOPS =
      List.of(
          dell("Latitude 5440"),
          dell("Latitude 7450"),
          dell("Precision 5690"),
          lenovo("21HD004NGE"),
          lenovo("ThinkPad T14 Gen 4"),
          hp("HP EliteBook 840 14 inch G10 Notebook PC"),
          hp("HP ProBook 450 15.6 inch G10 Notebook PC"),
          new Model(
              "Microsoft Corporation",
              "Surface Laptop 6",
              SerialFormat.SURFACE,
              "28:18:78",
              false));

  private static final List<Model> DESKTOPS =
      List.of(
          dell("OptiPlex 7010"),
          dell("OptiPlex Micro 7020"),
          lenovo("ThinkCentre M75q Gen 5"),
          hp("HP Elite Mini 800 G9 Desktop PC"),
          hp("HP Z2 Tower G9 Workstation Desktop PC"));

  private static final List<Model> SERVERS =
      List.of(
          new Model("VMware, Inc.", "VMware20,1", SerialFormat.VMWARE, "00:50:56", true),
          new Model(
              "Microsoft Corporation", "Virtual Machine", SerialFormat.HYPER_V, "00:15:5D", true),
          dell("PowerEdge R660"));

  static Model of(FormFactor form, Chance chance) {
    return chance.one(
        "model",
        switch (form) {
          case LAPTOP -> LAPTOPS;
          case DESKTOP -> DESKTOPS;
          case SERVER -> SERVERS;
        });
  }

  private static Model dell(String name) {
    return new Model("Dell Inc.", name, SerialFormat.DELL, "00:14:22", false);
  }

  private static Model lenovo(String name) {
    return new Model("LENOVO", name, SerialFormat.LENOVO, "54:E1:AD", false);
  }

  private static Model hp(String name) {
    return new Model("HP", name, SerialFormat.HP, "3C:D9:2B", false);
  }
}
