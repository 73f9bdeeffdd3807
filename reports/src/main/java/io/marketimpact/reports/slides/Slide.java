package io.marketimpact.reports.slides;

import io.marketimpact.base.Require;
import io.marketimpact.reports.text.Visible;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands on a slide, in no place yet. What does not fit is left to the notes.
 *
 * @param kicker a line above the title
 * @param title its title
 * @param subtitle a line below the title, empty where there is none
 * @param passages its texts, the first across the whole slide
 * @param grid its table, if any
 * @param bars its chart, if any
 * @param sources pages outside, if the slide names any
 * @param notes what the speaker reads: all texts in full, and the sources
 */
public record Slide(
    String kicker,
    String title,
    String subtitle,
    List<Passage> passages,
    Optional<Grid> grid,
    Optional<Bars> bars,
    Optional<Sources> sources,
    List<String> notes) {

  /** Keeps its own copies, of each text what may be shown. */
  public Slide {
    kicker = Visible.line(kicker);
    title = Visible.line(title);
    subtitle = Visible.line(subtitle);
    passages = List.copyOf(passages);
    notes = notes.stream().map(Visible::line).toList();
  }

  /**
   * Sentences that belong together.
   *
   * @param heading above them, empty where there is none
   * @param texts the most important first
   */
  public record Passage(String heading, List<String> texts) {
    /** Keeps its own copy, of each text what may be shown. */
    public Passage {
      heading = Visible.line(heading);
      texts = texts.stream().map(Visible::line).toList();
    }
  }

  /**
   * Pages outside.
   *
   * @param heading above them
   * @param links at least one
   */
  public record Sources(String heading, List<Link> links) {
    /** Keeps its own copy. */
    public Sources {
      links = List.copyOf(links);
    }
  }

  /**
   * A page outside.
   *
   * @param text what stands there
   * @param address by HTTP or HTTPS
   */
  public record Link(String text, String address) {
    /** What a presentation may open: no file of its reader and no program. */
    private static final Pattern PAGE = Pattern.compile("(?i)https?://\\S+");

    /**
     * Keeps of the text what may be shown.
     *
     * @throws IllegalArgumentException if the address is of another kind
     */
    public Link {
      text = Visible.line(text);
      Require.that(
          PAGE.matcher(address).matches() && isAddress(address),
          "an address must begin with https:// or http:// and name a host: %s",
          Visible.line(address));
    }

    private static boolean isAddress(String text) {
      try {
        return new URI(text).getRawAuthority() != null;
      } catch (URISyntaxException other) {
        return false;
      }
    }
  }

  /**
   * A table.
   *
   * @param title what it shows
   * @param heads of its columns
   * @param rows its rows, in the order shown
   * @param note what a reader must know of its columns and of rows left out
   */
  public record Grid(String title, List<Head> heads, List<Row> rows, String note) {
    /** Keeps its own copies. */
    public Grid {
      title = Visible.line(title);
      note = Visible.line(note);
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
      Require.that(!heads.isEmpty(), "a table needs at least 1 column: %s", heads.size());
      for (Row row : rows) {
        requireFitting(row, heads.size());
      }
    }

    private static void requireFitting(Row row, int columns) {
      Require.that(
          row.cells().size() == columns,
          "a row must have as many cells as the table has columns, %s: %s",
          columns,
          row.cells().size());
      row.wide()
          .ifPresent(
              wide ->
                  Require.that(
                      wide.span() > 0 && wide.from() + wide.span() <= columns,
                      "a wide cell must lie within the table's %s columns: %s",
                      columns,
                      wide));
    }
  }

  /**
   * The head of a column.
   *
   * @param text its words
   * @param isNumeric whether its cells are set to the right
   */
  public record Head(String text, boolean isNumeric) {
    /** Keeps of the text what may be shown. */
    public Head {
      text = Visible.line(text);
    }
  }

  /**
   * A row.
   *
   * @param cells one per column
   * @param isStrong whether it is set in bold
   * @param wide what explains several columns, if anything does
   */
  public record Row(List<String> cells, boolean isStrong, Optional<Wide> wide) {
    /** Keeps its own copy. */
    public Row {
      cells = cells.stream().map(Visible::line).toList();
    }
  }

  /**
   * A cell that spans columns.
   *
   * @param from the first of them, where its text stands
   * @param span how many, two at least
   */
  public record Wide(int from, int span) {}

  /**
   * A chart of bars with intervals.
   *
   * @param description what it shows, for those who cannot see it
   * @param axis what its values are, and its ends
   * @param series those that its bars may be of, in the order of their colors
   * @param bars from above
   * @param caption what a reader must know
   */
  public record Bars(
      String description, Axis axis, List<String> series, List<Bar> bars, String caption) {
    /** Keeps its own copies. */
    public Bars {
      description = Visible.line(description);
      caption = Visible.line(caption);
      series = List.copyOf(series);
      bars = List.copyOf(bars);
    }
  }

  /**
   * An axis.
   *
   * @param title what its values are
   * @param low its lower end
   * @param high its upper end
   * @param step from one mark to the next
   */
  public record Axis(String title, double low, double high, double step) {}

  /**
   * A bar.
   *
   * @param name whose
   * @param series those of one series have one color
   * @param value its length
   * @param low lower end of its interval
   * @param high upper end of its interval
   */
  public record Bar(String name, String series, double value, double low, double high) {
    /** Keeps of the name what may be shown. */
    public Bar {
      name = Visible.line(name);
    }
  }
}
