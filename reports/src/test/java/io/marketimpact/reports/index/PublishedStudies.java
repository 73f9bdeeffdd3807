package io.marketimpact.reports.index;

import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of studies: good ones, odd ones, broken ones. */
public final class PublishedStudies {

  /** A name that would be a protocol, a query and a fragment. */
  public static final String ODD_NAME = "javascript:alert(1) %41?#\"<b>";

  private PublishedStudies() {}

  /** Publishes a study with an empty report of each kind. */
  public static void publish(StudyResult study, Path directory) throws IOException {
    Files.createDirectories(directory);
    ResultFiles.write(study, directory);
    ResultFiles.seal(study, directory);
    for (String report : new String[] {"report.html", "report.pdf", "report.xlsx"}) {
      Files.writeString(directory.resolve(report), "");
    }
  }

  /** Fills a directory. */
  public static void fill(Path directory) throws IOException {
    publish(SampleStudy.of("calm", 5), directory.resolve("calm"));
    publish(SampleStudy.ofACrash(4), directory.resolve("batch/crash-0123456789ab"));
    publish(SampleStudy.of("one firm", 2), directory.resolve("one"));
    publish(SampleStudy.of("nothing", 1), directory.resolve("nothing"));
    publish(SampleStudy.of(HostileReport.SCRIPT, 3), directory.resolve(ODD_NAME));
    publish(SampleStudy.of(HostileReport.LONG_WORD, 3), directory.resolve("long"));
    publish(SampleStudy.of("cut", 3), directory.resolve("batch/cut"));
    Path result = directory.resolve("batch/cut/result.json");
    Files.writeString(result, Files.readString(result).substring(0, 500));
    publish(SampleStudy.of("begun", 3), directory.resolve("begun"));
    Files.delete(directory.resolve("begun/manifest.json"));
    publish(SampleStudy.of("late", 3), directory.resolve("later version"));
    Path manifest = directory.resolve("later version/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("manifest/1", "manifest/9"));
    Files.createDirectories(directory.resolve(".new.draft-4711"));
    Files.createDirectories(directory.resolve("holiday photos"));
  }
}
