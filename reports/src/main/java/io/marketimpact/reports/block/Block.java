package io.marketimpact.reports.block;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import java.util.List;

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
  record Statement(String subject, Cell figure, String label, String text, Tone tone) {}

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
   * A drawing.
   *
   * @param title its title
   * @param description what it shows, for those who cannot see it
   * @param svg the drawing, made by this program, its texts escaped
   */
  record Figure(String title, String description, String svg) {}
}
