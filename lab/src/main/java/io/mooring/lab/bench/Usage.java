package io.mooring.lab.bench;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * CPU time in milliseconds that each of the programs has used; H2's is the portal's.
 *
 * @param portalCompiler the portal's compilers alone, which are part of the portal's
 */
record Usage(long connector, long portal, long portalCompiler, long database, long lab) {

  /** Without a connector before the first pass. */
  static Usage now(Estate estate, Optional<Program> connector) {
    return new Usage(
        connector.map(program -> program.meter().cpuMillis()).orElse(0L),
        estate.portal().meter().cpuMillis(),
        estate.portal().meter().compilerCpuMillis(),
        sum(estate.run().database().meters()),
        estate.lab().meter().cpuMillis());
  }

  private static long sum(List<Meter> meters) {
    return meters.stream().mapToLong(Meter::cpuMillis).sum();
  }

  Usage since(Usage before) {
    return new Usage(
        connector - before.connector,
        portal - before.portal,
        portalCompiler - before.portalCompiler,
        database - before.database,
        lab - before.lab);
  }

  /** Per device; the lab, which stands for somebody else's machine, is told apart. */
  void into(ObjectNode node, int devices) {
    var each = node.putObject("cpuMsPerDevice");
    each.put("connector", per(connector, devices));
    each.put("portal", per(portal, devices));
    each.put("portalCompiler", per(portalCompiler, devices));
    each.put("database", per(database, devices));
    each.put("portalAndDatabase", per(portal + database, devices));
    node.put("labCpuMsPerDevice", per(lab, devices));
  }

  private static double per(long millis, int devices) {
    return Measured.rounded((double) millis / devices);
  }
}
