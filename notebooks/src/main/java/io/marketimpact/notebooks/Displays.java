package io.marketimpact.notebooks;

import io.marketimpact.data.library.FirmEffect;
import io.marketimpact.data.library.GroupEffect;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.library.Study;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.tables.DataFrames;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.internal.chartpart.Chart;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import tech.tablesaw.api.Table;

/** How the value of a cell's last expression shows itself; found through META-INF/services. */
public final class Displays implements DisplayProvider {

  private static final int MOST = 100;

  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    Stream<DisplayRenderer> values =
        Stream.of(
            renderer(Table.class, Tables::of),
            renderer(
                io.marketimpact.data.table.Table.class, table -> Tables.of(DataFrames.of(table))),
            renderer(Study.class, study -> Tables.of(Findings.of(study))),
            renderer(Panel.class, panel -> Tables.of(Findings.of(panel))),
            renderer(FirmEffect.class, firm -> DisplayData.fromText(Findings.of(firm))),
            renderer(GroupEffect.class, group -> DisplayData.fromText(Findings.of(group))),
            renderer(Figure.class, Pictures::of),
            renderer(Chart.class, Pictures::of),
            renderer(Map.class, map -> DisplayData.fromText(entries(map))),
            renderer(Collection.class, all -> DisplayData.fromText(all.toString())),
            renderer(Record.class, any -> DisplayData.fromText(Findings.of(any))));
    Stream<DisplayRenderer> arrays =
        Stream.of(
                Object[].class,
                double[].class,
                float[].class,
                long[].class,
                int[].class,
                short[].class,
                byte[].class,
                char[].class,
                boolean[].class)
            .map(type -> renderer(type, array -> DisplayData.fromText(elements(array))));
    return Stream.concat(values, arrays).toList();
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  private static <T> DisplayRenderer renderer(Class<T> type, Function<T, DisplayData> shown) {
    return new Renderer<>(type, shown);
  }

  private record Renderer<T>(Class<T> rendererClass, Function<T, DisplayData> shown)
      implements DisplayRenderer {

    @Override
    public boolean canRender(String mime) {
      return true;
    }

    @Override
    public DisplayData render(String mime, Object value) {
      return shown.apply(rendererClass.cast(value));
    }
  }

  private static String entries(Map<?, ?> map) {
    String shown =
        map.entrySet().stream()
            .limit(MOST)
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("\n"));
    return map.isEmpty() ? "{}" : shown + more(map.size(), "\n");
  }

  private static String elements(Object array) {
    int length = Array.getLength(array);
    return IntStream.range(0, Math.min(length, MOST))
            .mapToObj(i -> element(Array.get(array, i)))
            .collect(Collectors.joining(", ", "[", ""))
        + more(length, ", ")
        + "]";
  }

  private static String element(Object value) {
    return value != null && value.getClass().isArray() ? elements(value) : String.valueOf(value);
  }

  private static String more(int count, String separator) {
    return count > MOST ? separator + (count - MOST) + " more" : "";
  }
}
