package io.marketimpact.data.result;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.study.StudyResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Studies whose files must keep the contract: a real one, a large one, and two of odd names. */
final class ContractStudies {

  private static final StudyResult JANUARY =
      StudyFunction.of(SpecificationFile.read(Bundled.STUDY));

  private ContractStudies() {}

  static Stream<Named<StudyResult>> all() {
    StudyResult hostile = SampleStudy.of("0700", 4);
    return Stream.of(
        Named.of("the study of January 14", JANUARY),
        Named.of("200 firms", SampleStudy.of("plain", 200)),
        Named.of("names like numbers", SampleExposure.in(hostile, "1e3")),
        Named.of("names like formulas", SampleExposure.in(SampleStudy.of("=1+1\n2", 4), "-5")));
  }
}
