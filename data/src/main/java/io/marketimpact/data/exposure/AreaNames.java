package io.marketimpact.data.exposure;

import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.exposure.Area;
import io.marketimpact.exposure.Area.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The names reports have for the world and its broad regions, whatever market is asked about. */
public final class AreaNames {

  private static final String RESOURCE = "areas.json";
  private static final Map<String, Extent> KNOWN = read();

  private AreaNames() {}

  /**
   * The area of a name.
   *
   * @param name as the report writes it
   * @return the area; a place where the name is not known
   * @throws IllegalArgumentException if the name is blank
   */
  public static Area area(String name) {
    return new Area(name, KNOWN.getOrDefault(Area.key(name), Extent.PLACE));
  }

  private static Map<String, Extent> read() {
    try (InputStream bytes = AreaNames.class.getResourceAsStream(RESOURCE)) {
      JsonObject root = Json.read(Path.of(RESOURCE), bytes).only("world", "regions");
      Map<String, Extent> known = new HashMap<>();
      root.texts("world").forEach(name -> known.put(name, Extent.WORLD));
      root.texts("regions").forEach(name -> known.put(name, Extent.REGION));
      return Map.copyOf(known);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
