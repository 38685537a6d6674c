/**
 * The benchmarks: {@code ./mooring bench NAME}. They start the real processes, ask them as a
 * browser, a script or a site does, and print one line of JSON for each database and size.
 *
 * <p>A further one is a class that implements {@link io.mooring.lab.bench.Benchmark} and a line in
 * {@link io.mooring.lab.bench.Bench}. It is handed a {@link io.mooring.lab.bench.Run}: how many
 * devices, on which database, in which folder, and the ways to begin what it needs:
 *
 * <ul>
 *   <li>{@code Estate.begin(run)}: lab, portal and database, without a connector; {@code synced}
 *       has one, and the first sync is in;
 *   <li>{@code estate.portal().restart()}, {@code estate.portal().stop()}: the portal alone;
 *   <li>{@code estate.connector(name, site, settings)}: one more connector, enrolled for a site of
 *       its own at the portal; the further sites run in the bench's own process ({@code
 *       io.mooring.lab.adminservice.Site}), which costs no process each;
 *   <li>{@code estate.api()}: the portal's API with an administrator's token, the times that
 *       requests took included;
 *   <li>{@code Meter}: CPU time and peak memory of a process; {@code Measured}: percentiles;
 *   <li>{@code run.say(...)}: what a person sees meanwhile, on standard error.
 * </ul>
 *
 * <p>Whatever a benchmark starts by {@code run.processes()} is ended with it, by its id, also after
 * Ctrl-C.
 */
@NullMarked
package io.mooring.lab.bench;

import org.jspecify.annotations.NullMarked;
