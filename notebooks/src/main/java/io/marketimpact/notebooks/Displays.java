package io.marketimpact.notebooks;

import io.marketimpact.data.library.FirmView;
import io.marketimpact.data.library.GroupView;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.library.StudyView;
import io.marketimpact.notebooks.kernel.CellOutput;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.tables.DataFrames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knowm.xchart.internal.chartpart.Chart;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplaySystem;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import tech.tablesaw.api.Table;

/** How the value of a cell's last expression shows itself; found through META-INF/services. */
public final class Displays implements DisplayProvider {

  private static final int FEW = 20;
  private static final String OF_STREAMS =
      "a stream, which can be read once: .toList() or .toArray() behind it shows its values";

  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    Stream<DisplayRenderer> values =
        Stream.of(
            renderer(Table.class, Tables::of),
            renderer(
                io.marketimpact.data.table.Table.class, table -> Tables.of(DataFrames.of(table))),
            renderer(StudyView.class, Findings::shown),
            renderer(Panel.class, panel -> Tables.of(Findings.of(panel))),
            renderer(FirmView.class, Displays::line),
            renderer(GroupView.class, Displays::line),
            renderer(Optional.class, Displays::held),
            renderer(BaseStream.class, stream -> DisplayData.fromText(OF_STREAMS)),
            renderer(Figure.class, Pictures::of),
            renderer(Chart.class, Pictures::of),
            renderer(Map.class, Displays::entries),
            renderer(Collection.class, Displays::elements),
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
            .map(type -> renderer(type, Displays::elements));
    return Stream.<Stream<? extends DisplayRenderer>>of(
            Stream.of(new AfterWhatWasPrinted()), values, arrays)
        .<DisplayRenderer>flatMap(renderers -> renderers)
        .toList();
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  /** What an optional holds, as it shows itself. */
  private static DisplayData held(Optional<?> any) {
    return any.<DisplayData>map(DisplaySystem.inst()::render)
        .orElseGet(() -> DisplayData.fromText(any.toString()));
  }

  private static DisplayData line(Object effect) {
    return DisplayData.fromText(effect.toString());
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

  /** Asked about every value that a cell shows, and shows none: what was printed stands before. */
  private record AfterWhatWasPrinted() implements DisplayRenderer {

    @Override
    public Class<?> rendererClass() {
      return Object.class;
    }

    @Override
    public boolean canRender(String mime) {
      CellOutput.beforeDisplay();
      return false;
    }

    @Override
    public DisplayData render(String mime, Object value) {
      throw new IllegalStateException("shows no value: " + value);
    }
  }

  /** A line for each of a few short entries, else a table. */
  private static DisplayData entries(Map<?, ?> map) {
    boolean isShort =
        map.size() <= FEW
            && map.values().stream()
                .noneMatch(value -> value instanceof Record || Previews.isMany(value));
    if (!isShort) {
      return Listing.of(map).shown();
    }
    String lines =
        Orders.keys(map).stream()
            .map(key -> Previews.of(key) + ": " + Previews.of(map.get(key)))
            .collect(Collectors.joining("\n"));
    return DisplayData.fromText(map.isEmpty() ? "{}" : lines);
  }

  /** On one line where it fits there, else a table. */
  private static DisplayData elements(Object many) {
    List<?> all = Previews.list(many);
    return Previews.line(all).map(DisplayData::fromText).orElseGet(() -> Listing.of(all).shown());
  }
}
