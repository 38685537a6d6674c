package io.mooring.web.overview;

import com.vaadin.flow.component.html.Div;
import io.mooring.board.EstateBoard;
import io.mooring.device.Facet;
import io.mooring.web.parts.Shares;
import io.mooring.web.words.FacetWords;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the estate consists of, tile by tile. */
final class EstateTiles extends Div {

  private static final List<Facet> FACETS =
      List.of(
          Facet.MANAGEMENT_STATE,
          Facet.PRESENCE,
          Facet.CLIENT,
          Facet.RELEASE,
          Facet.KIND,
          Facet.SITE);

  private final Map<Facet, Shares> tiles = new EnumMap<>(Facet.class);

  EstateTiles() {
    addClassName("tiles");
    FACETS.forEach(facet -> tiles.put(facet, new Shares(FacetWords.title(facet))));
    FACETS.forEach(facet -> add(tiles.get(facet)));
  }

  void show(EstateBoard board) {
    tiles.forEach((facet, tile) -> tile.show(parts(board, facet)));
  }

  private static List<Shares.Part> parts(EstateBoard board, Facet facet) {
    return board.of(facet).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> part(facet, entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A manager has its colour everywhere; for other values any will do. */
  private static @Nullable String colour(Facet facet, String value) {
    return facet == Facet.MANAGEMENT_STATE ? value : null;
  }

  private static Shares.Part part(Facet facet, String value, long devices) {
    return new Shares.Part(
        FacetWords.value(facet, value),
        colour(facet, value),
        devices,
        EstateBoard.having(facet, value));
  }
}
