package io.marketimpact.reports.export;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.export.Export.Picture;
import io.marketimpact.reports.figures.Svg;
import io.marketimpact.study.StudyResult;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The charts of a report, each with a name of its own. */
final class Pictures {

  private Pictures() {}

  static List<Picture> of(StudyResult result, Report report) {
    FigureNames names = new FigureNames(result);
    Set<String> taken = new HashSet<>();
    List<Picture> pictures = new ArrayList<>();
    for (Figure figure : figures(report)) {
      Dimension size = figure.size();
      pictures.add(
          new Picture(
              free(names.of(figure.id()), taken),
              figure.title(),
              size.width,
              size.height,
              Svg.alone(figure)));
    }
    return pictures;
  }

  private static List<Figure> figures(Report report) {
    return report.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Figures.class::isInstance)
        .map(Block.Figures.class::cast)
        .flatMap(figures -> figures.figures().stream())
        .toList();
  }

  /** Some file systems take capitals and small letters for the same. */
  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int next = 2; !taken.add(free.toLowerCase(Locale.ROOT)); next++) {
      free = name + "-" + next;
    }
    return free;
  }
}
