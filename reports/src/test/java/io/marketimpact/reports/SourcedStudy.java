package io.marketimpact.reports;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Imprint;
import io.marketimpact.event.Subject;
import io.marketimpact.study.StudyResult;
import java.util.List;

/** A made-up study that names its author, pages outside and its firms' numbers. */
public final class SourcedStudy {

  /** A page outside. */
  public static final String ADDRESS = "https://news.example.org/story?id=1&page=%22x";

  private SourcedStudy() {}

  /** Under an author's name. */
  public static StudyResult by(String author) {
    StudyResult sample = SampleStudy.of("plain", 4);
    Dossier known = sample.dossier();
    Subject subject = known.subjects().get(0);
    Dossier sourced =
        new Dossier(
                known.title(),
                known.summary(),
                known.attribution(),
                known.waves(),
                known.registry(),
                List.of(
                    new Subject(
                        subject.security(),
                        subject.name(),
                        subject.exchange(),
                        "IL0010824113",
                        "77")),
                known.claims(),
                known.confounders(),
                known.caveats())
            .withImprint(
                new Imprint(author, List.of(new Imprint.Source("The \"first\" <story>", ADDRESS))));
    return StudyResult.builder(
            sample.id(), sourced, sample.plan(), sample.groups(), sample.provenance())
        .build();
  }
}
