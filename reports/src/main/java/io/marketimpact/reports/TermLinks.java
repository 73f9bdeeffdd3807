package io.marketimpact.reports;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Term;
import io.marketimpact.reports.block.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads from the first use of a term in running text to where it is explained. Texts are to be
 * asked for in the order they are read, each once.
 */
public final class TermLinks {

  private final List<Term> unused;

  private TermLinks(List<Term> terms) {
    this.unused = new ArrayList<>(terms);
  }

  /**
   * A part of a text.
   *
   * @param text its words
   * @param anchor where they are explained, empty where they are not
   */
  public record Piece(String text, String anchor) {}

  /**
   * The links of a page.
   *
   * @param report what the page shows
   * @return links to the terms that it explains; the longest of two that overlap comes first
   */
  public static TermLinks of(Report report) {
    return new TermLinks(
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Terms.class::isInstance)
            .flatMap(block -> ((Block.Terms) block).terms().stream())
            .sorted(Comparator.comparing((Term term) -> -term.name().length()))
            .toList());
  }

  /**
   * A text in parts.
   *
   * @param text as it is
   * @return parts that are the text, one after the other; first uses of terms have an anchor
   */
  public List<Piece> of(String text) {
    for (Term term : unused) {
      Matcher found = pattern(term).matcher(text);
      if (found.find()) {
        unused.remove(term);
        List<Piece> pieces = new ArrayList<>(of(text.substring(0, found.start())));
        pieces.add(new Piece(found.group(), term.anchor()));
        pieces.addAll(of(text.substring(found.end())));
        return pieces;
      }
    }
    return text.isEmpty() ? List.of() : List.of(new Piece(text, ""));
  }

  private static Pattern pattern(Term term) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])" + Pattern.quote(term.name()) + "s?(?![\\p{L}\\p{N}-])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
