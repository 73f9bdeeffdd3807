package io.marketimpact.reports.block;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A piece of a section. */
public sealed interface Block {

  /**
   * What may be said, the result first.
   *
   * @param statements one per firm or group
   */
  record Verdicts(List<Statement> statements) implements Block {
    /** Keeps its own copy. */
    public Verdicts {
      statements = List.copyOf(statements);
    }
  }

  /**
   * One verdict.
   *
   * @param subject who it is about
   * @param figure the abnormal return in large
   * @param label the decision in two or three words
   * @param text the whole sentence with its figures
   * @param tone how it is marked
   */
  record Statement(String subject, String figure, String label, String text, Tone tone) {}

  /**
   * The whole answer in a sentence or two.
   *
   * @param text the sentence
   */
  record Lead(String text) implements Block {}

  /**
   * A heading below the section's own.
   *
   * @param text the heading
   */
  record Heading(String text) implements Block {}

  /**
   * Running text.
   *
   * @param text one paragraph
   */
  record Paragraph(String text) implements Block {}

  /**
   * A list of remarks.
   *
   * @param items one sentence or two each
   */
  record Remarks(List<String> items) implements Block {
    /** Keeps its own copy. */
    public Remarks {
      items = List.copyOf(items);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows, with units
   * @param columns heads
   * @param rows its rows
   * @param note what a reader must know, empty when nothing
   */
  record Table(String caption, List<Column> columns, List<Row> rows, String note) implements Block {
    /** Keeps its own copies. */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /**
     * The longest text of a column, from which writers choose its width.
     *
     * @param column its place, from 0
     * @return number of characters, a spanning cell left out
     */
    public int longest(int column) {
      return rows.stream()
          .filter(row -> column < row.cells().size() && !row.spans(column, columns.size()))
          .mapToInt(row -> row.cells().get(column).length())
          .max()
          .orElse(0);
    }
  }

  /**
   * A table's column.
   *
   * @param head its head
   * @param kind how its cells are set
   */
  record Column(String head, Kind kind) {}

  /** How cells are set. */
  enum Kind {
    /** To the left. */
    TEXT,
    /** To the left and never broken: a date, a symbol. */
    CODE,
    /** To the right, in figures of one width. */
    NUMBER;

    /**
     * What style sheets call it, the same in every locale.
     *
     * @return its name in lower case
     */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A table's row.
   *
   * @param cells one text per column; where there are fewer, the last spans the columns left
   * @param tone how it is marked
   * @param numbers what each cell's text was rounded from, none for words, two for an interval;
   *     empty where the row was made of texts alone
   */
  record Row(List<String> cells, Tone tone, List<List<Double>> numbers) {
    /** Keeps its own copies. */
    public Row {
      cells = List.copyOf(cells);
      numbers = numbers.stream().map(List::copyOf).toList();
    }

    /**
     * A row of texts.
     *
     * @param cells one text per column; where there are fewer, the last spans the columns left
     * @param tone how it is marked
     */
    public Row(List<String> cells, Tone tone) {
      this(cells, tone, List.of());
    }

    /**
     * What a cell's text was rounded from.
     *
     * @param cell its place, from 0
     * @return the numbers, none where only the text is known
     */
    public List<Double> numbersOf(int cell) {
      return cell < numbers.size() ? numbers.get(cell) : List.of();
    }

    /**
     * Whether a cell spans more than its own column.
     *
     * @param cell its place, from 0
     * @param columns number of columns of the table
     * @return whether it is the last of too few cells
     */
    public boolean spans(int cell, int columns) {
      return cell == cells.size() - 1 && cells.size() < columns;
    }
  }

  /** How a row or verdict is marked; never by colour alone. */
  enum Tone {
    /** As it is. */
    PLAIN,
    /** To be quoted. */
    STRONG,
    /** Shown, but not to be relied on. */
    GREYED,
    /** Could not be studied, or does not hold. */
    FAILED;

    /**
     * What style sheets call it, the same in every locale.
     *
     * @return its name in lower case
     */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Several figures side by side where there is room.
   *
   * @param figures the figures
   * @param caption what they show, with units and source
   * @param numbers tables of what is drawn; none where a table of the same section holds it
   */
  record Figures(List<Figure> figures, String caption, List<Table> numbers) implements Block {
    /** Keeps its own copies. */
    public Figures {
      figures = List.copyOf(figures);
      numbers = List.copyOf(numbers);
    }

    /**
     * Figures whose numbers stand in a table of the same section.
     *
     * @param figures the figures
     * @param caption what they show, with units and source
     */
    public Figures(List<Figure> figures, String caption) {
      this(figures, caption, List.of());
    }
  }

  /**
   * A drawing, painted once for each page it goes on.
   *
   * @param id unique in its report
   * @param title its title
   * @param description what it shows, for those who cannot see it
   * @param size of the canvas, its upper left corner at the origin
   * @param drawing paints the same on every canvas, however often it is asked
   */
  record Figure(
      String id, String title, String description, Dimension size, Consumer<Graphics2D> drawing) {
    /** Keeps its own copy. */
    public Figure {
      size = new Dimension(size);
    }

    /**
     * How large it is.
     *
     * @return a copy
     */
    @Override
    public Dimension size() {
      return new Dimension(size);
    }

    /**
     * What it says, the same in every run: a function has no words.
     *
     * @return its texts
     */
    @Override
    public String toString() {
      return "Figure[id=" + id + ", title=" + title + ", description=" + description + "]";
    }
  }
}
