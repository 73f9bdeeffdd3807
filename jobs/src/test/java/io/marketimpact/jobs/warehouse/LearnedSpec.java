package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.jobs.warehouse.PriceIngest.Terms;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From when on something can have been known. */
class LearnedSpec {

  @Test
  void anInstantIsKeptToTheMicrosecond() {
    assertThat(Learned.at(Instant.parse("2026-01-14T12:00:00.123456789Z")))
        .isEqualTo("2026-01-14T12:00:00.123456Z");
  }

  @Test
  void pricesAreNotKnownFromADayThatIsYetToCome() {
    Instant tomorrow = Instant.now().plusSeconds(86_400);
    assertThatThrownBy(() -> new Terms(DateForm.ISO, tomorrow, "", Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "nothing can be known from %s on, which is yet to come; name an instant that has"
                + " passed",
            tomorrow);
  }
}
