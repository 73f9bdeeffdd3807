package io.marketimpact.model.catalog;

import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.bayes.BayesianStructural;
import io.marketimpact.model.conditional.Egarch;
import io.marketimpact.model.conditional.EgarchStudent;
import io.marketimpact.model.conditional.Garch;
import io.marketimpact.model.conditional.GarchStudent;
import io.marketimpact.model.donor.ElasticNetModel;
import io.marketimpact.model.donor.RidgeSyntheticControl;
import io.marketimpact.model.donor.SyntheticControl;
import io.marketimpact.model.donor.SyntheticDifferences;
import io.marketimpact.model.latent.InteractiveFixedEffects;
import io.marketimpact.model.latent.LatentFactor;
import io.marketimpact.model.linear.Capm;
import io.marketimpact.model.linear.Carhart;
import io.marketimpact.model.linear.Dimson;
import io.marketimpact.model.linear.FamaFrench3;
import io.marketimpact.model.linear.FamaFrench5;
import io.marketimpact.model.linear.FowlerRorke;
import io.marketimpact.model.linear.MarketAdjusted;
import io.marketimpact.model.linear.MarketModel;
import io.marketimpact.model.linear.MarketThroughOrigin;
import io.marketimpact.model.linear.MeanAdjusted;
import io.marketimpact.model.linear.PeerAugmented;
import io.marketimpact.model.linear.Raw;
import io.marketimpact.model.linear.ScholesWilliams;
import io.marketimpact.model.linear.SectorBaskets;
import io.marketimpact.model.linear.SectorFunds;
import java.util.List;
import java.util.stream.Collectors;

/** Every model the engine has, by id. A new model is one file and one line here. */
public final class Models {

  private static final List<ExpectedReturnModel> ALL =
      List.of(
          new Raw(),
          new MeanAdjusted(),
          new MarketAdjusted(),
          new MarketModel(),
          new MarketThroughOrigin(),
          new Capm(),
          new FamaFrench3(),
          new FamaFrench5(),
          new Carhart(),
          new PeerAugmented(),
          new SectorBaskets(),
          new SectorFunds(),
          new ScholesWilliams(),
          new Dimson(),
          new FowlerRorke(),
          new Garch(),
          new GarchStudent(),
          new Egarch(),
          new EgarchStudent(),
          new BayesianStructural(),
          new LatentFactor(),
          new InteractiveFixedEffects(),
          new SyntheticControl(),
          new RidgeSyntheticControl(),
          new SyntheticDifferences(),
          new ElasticNetModel());

  private Models() {}

  /**
   * Every model.
   *
   * @return in the order reports list them
   */
  public static List<ExpectedReturnModel> all() {
    return ALL;
  }

  /**
   * The model of an id.
   *
   * @param id its stable id
   * @return the model
   * @throws IllegalArgumentException if there is none of that id
   */
  public static ExpectedReturnModel of(ModelId id) {
    return ALL.stream()
        .filter(model -> model.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a model must be one of "
                        + ALL.stream()
                            .map(model -> model.id().value())
                            .collect(Collectors.joining(", "))
                        + ": '"
                        + id
                        + "'"));
  }
}
