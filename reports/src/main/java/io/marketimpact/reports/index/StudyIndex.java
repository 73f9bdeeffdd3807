package io.marketimpact.reports.index;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.StudySummary;
import io.marketimpact.data.result.StudySummaryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The studies of a directory and of the directories in it, each with what it says in short. One
 * that cannot be read is listed with the reason.
 *
 * @param studies those that could be read, the latest day 0 first
 * @param unreadable those that could not
 */
public record StudyIndex(List<Study> studies, List<Unreadable> unreadable) {

  private static final List<String> TRACES =
      List.of("manifest.json", "result.json", "firm_results.csv", "report.html");

  /** What a family of events leaves, and the slides of an export: both are no studies. */
  private static final List<String> OTHERS = List.of("family_results.csv", "slides.pptx");

  /** Keeps its own copies. */
  public StudyIndex {
    studies = List.copyOf(studies);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * A published study.
   *
   * @param directory where it is
   * @param summary what it says
   */
  public record Study(Path directory, StudySummary summary) {}

  /**
   * A study that cannot be shown.
   *
   * @param directory where it is
   * @param reason why
   */
  public record Unreadable(Path directory, String reason) {}

  /**
   * Looks for studies.
   *
   * @param directory where they are, or where directories of them are
   * @return all that were found
   * @throws BadInputException if the directory does not exist or cannot be read
   */
  public static StudyIndex of(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw BadInputException.file(
          directory, "is not a directory", "name a directory that holds studies");
    }
    List<Study> studies = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Path candidate : candidates(directory, unreadable)) {
      if (!Files.exists(candidate.resolve("manifest.json"))) {
        unreadable.add(
            new Unreadable(
                candidate, "half-written: no manifest.json, which is always written last"));
      } else {
        read(candidate, studies, unreadable);
      }
    }
    studies.sort(
        Comparator.comparing((Study study) -> study.summary().days(), LATEST_FIRST)
            .thenComparing(study -> study.summary().title())
            .thenComparing(study -> study.directory().toString()));
    return new StudyIndex(studies, unreadable);
  }

  private static final Comparator<List<LocalDate>> LATEST_FIRST =
      Comparator.comparing(days -> days.isEmpty() ? 0 : -days.get(days.size() - 1).toEpochDay());

  private static void read(Path directory, List<Study> studies, List<Unreadable> unreadable) {
    try {
      studies.add(new Study(directory, StudySummaryFile.read(directory)));
    } catch (BadInputException bad) {
      String prefix = directory + directory.getFileSystem().getSeparator();
      unreadable.add(new Unreadable(directory, bad.getMessage().replace(prefix, "")));
    }
  }

  /** The directory itself, those in it, and those in them where they are no studies themselves. */
  private static List<Path> candidates(Path directory, List<Unreadable> unreadable) {
    List<Path> paths = new ArrayList<>();
    if (isStudy(directory)) {
      paths.add(directory);
    }
    for (Path child : directories(directory, unreadable)) {
      if (isStudy(child)) {
        paths.add(child);
      } else {
        directories(child, unreadable).stream().filter(StudyIndex::isStudy).forEach(paths::add);
      }
    }
    return paths;
  }

  private static boolean isStudy(Path directory) {
    return OTHERS.stream().noneMatch(name -> Files.exists(directory.resolve(name)))
        && TRACES.stream().anyMatch(name -> Files.exists(directory.resolve(name)));
  }

  private static List<Path> directories(Path parent, List<Unreadable> unreadable) {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .filter(entry -> Files.isDirectory(entry) && !Publication.isDraft(entry))
          .sorted()
          .toList();
    } catch (IOException failure) {
      unreadable.add(new Unreadable(parent, "the directory cannot be read"));
      return List.of();
    }
  }
}
