package io.marketimpact.study;

import io.marketimpact.base.Require;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Models and tests that a program brings along, beside those of the catalogs. They travel with the
 * plan to wherever the prices are.
 *
 * @param models models of the expected return
 * @param tests tests of a group, which follow those of the catalog
 */
public record OwnMethods(List<ExpectedReturnModel> models, List<TestStatistic> tests)
    implements Serializable {

  /** Of a plan that has the catalogs alone. */
  public static final OwnMethods NONE = new OwnMethods(List.of(), List.of());

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if an id is there twice or is one of the catalogs'
   */
  public OwnMethods {
    models = List.copyOf(models);
    tests = List.copyOf(tests);
    List<ModelId> modelIds =
        Stream.concat(Models.all().stream(), models.stream()).map(ExpectedReturnModel::id).toList();
    models.forEach(model -> requireOnce(model.id(), modelIds, "model"));
    List<TestId> testIds =
        Stream.concat(TestStatistics.all().stream(), tests.stream())
            .map(TestStatistic::id)
            .toList();
    tests.forEach(test -> requireOnce(test.id(), testIds, "test"));
  }

  private static <I> void requireOnce(I id, List<I> all, String what) {
    Require.that(
        all.stream().filter(id::equals).count() == 1,
        "a %s of one's own must have an id that no other has: '%s'",
        what,
        id);
  }

  /**
   * The same methods and one more model.
   *
   * @param model the model
   * @return a copy
   */
  public OwnMethods with(ExpectedReturnModel model) {
    return new OwnMethods(Stream.concat(models.stream(), Stream.of(model)).toList(), tests);
  }

  /**
   * The same methods and one more test.
   *
   * @param test the test
   * @return a copy
   */
  public OwnMethods with(TestStatistic test) {
    return new OwnMethods(models, Stream.concat(tests.stream(), Stream.of(test)).toList());
  }

  /**
   * The model of an id, of one's own or of the catalog.
   *
   * @param id its stable id
   * @return the model
   * @throws IllegalArgumentException if there is none of that id
   */
  public ExpectedReturnModel model(ModelId id) {
    return models.stream()
        .filter(model -> model.id().equals(id))
        .findFirst()
        .orElseGet(() -> Models.of(id));
  }

  /**
   * The tests of the catalog and those of one's own.
   *
   * @return the catalog's first
   */
  public List<TestStatistic> allTests() {
    return Stream.concat(TestStatistics.all().stream(), tests.stream()).toList();
  }
}
