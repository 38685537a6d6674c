package io.mooring.cloud;

import java.util.List;
import java.util.function.Consumer;

/** The devices and people of Entra. */
public interface EntraDirectory {

  CloudPass devices(Consumer<List<EntraDevice>> pages);

  CloudPass people(Consumer<List<EntraUser>> pages);
}
