package io.marketimpact.reports.block;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param text the verdict in a sentence or two, with its figures
   * @param points what else bears on it, each under a name of its own
   * @param tone how it is marked
   */
  record Statement(
      String subject, Cell figure, String label, String text, List<Point> points, Tone tone) {
    /** Keeps its own copy. */
    public Statement {
      points = List.copyOf(points);
    }

    /**
     * All of it as running text.
     *
     * @return the verdict, then each point after its name
     */
    public String words() {
      return Stream.concat(Stream.of(text), points.stream().map(Point::words))
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * Something that bears on a verdict.
   *
   * @param about its name in a word or three
   * @param text a sentence or two
   */
  record Point(String about, String text) {

    private String words() {
      return about + ": " + text;
    }
  }

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
   * Pages outside, each with its address.
   *
   * @param links one per page
   */
  record Links(List<Link> links) implements Block {
    /** Keeps its own copy. */
    public Links {
      links = List.copyOf(links);
    }
  }

  /**
   * A page outside.
   *
   * @param text what stands there
   * @param address by HTTP or HTTPS
   */
  record Link(String text, URI address) {}

  /**
   * What words mean, each explained once.
   *
   * @param terms in the order of the alphabet
   */
  record Terms(List<Term> terms) implements Block {
    /** Keeps its own copy. */
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A word of the field.
   *
   * @param name as a report writes it
   * @param meaning in a sentence or two
   */
  record Term(String name, String meaning) {

    /**
     * Where a page explains it.
     *
     * @return an anchor
     */
    public String anchor() {
      return "term-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
  }

  /**
   * A table.
   *
   * @param table its columns, rows, title and note
   */
  record Tabular(Table<?> table) implements Block {}

  /**
   * Several figures side by side where there is room.
   *
   * @param figures the figures
   * @param caption what they show, with units and source
   * @param numbers tables of what is drawn; none where a table of the same section holds it
   */
  record Figures(List<Figure> figures, String caption, List<Table<?>> numbers) implements Block {
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
   * @param phone the same as narrow as a phone, empty where one size fits all screens
   */
  record Figure(
      String id,
      String title,
      String description,
      Dimension size,
      Consumer<Graphics2D> drawing,
      Optional<Figure> phone) {
    /** Keeps its own copy. */
    public Figure {
      size = new Dimension(size);
    }

    /**
     * A figure of one size.
     *
     * @param id unique in its report
     * @param title its title
     * @param description what it shows, for those who cannot see it
     * @param size of the canvas
     * @param drawing paints it
     */
    public Figure(
        String id, String title, String description, Dimension size, Consumer<Graphics2D> drawing) {
      this(id, title, description, size, drawing, Optional.empty());
    }

    /**
     * The same with another drawing of it for phones.
     *
     * @param narrow size of its canvas
     * @param painted paints it
     * @return a figure that has both
     */
    public Figure withPhone(Dimension narrow, Consumer<Graphics2D> painted) {
      return new Figure(
          id,
          title,
          description,
          size,
          drawing,
          Optional.of(new Figure(id + "-phone", title, description, narrow, painted)));
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
