package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.catalog.Models;
import java.util.List;
import java.util.Set;

/**
 * Every model and every test is in its catalog: one that is not would compile and never be asked.
 */
@AnalyzeClasses(
    packages = {"io.marketimpact.model", "io.marketimpact.inference"},
    importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class})
class CatalogRules {

  /** What a program brings along is not of this one's catalogs. */
  private static final Set<String> BROUGHT_ALONG = Set.of("OwnModel", "OwnTest");

  @ArchTest
  static void everyModelIsListed(JavaClasses classes) {
    assertListed(classes, ExpectedReturnModel.class, Models.all());
  }

  @ArchTest
  static void everyTestIsListed(JavaClasses classes) {
    assertListed(classes, TestStatistic.class, TestStatistics.all());
  }

  private static <T> void assertListed(JavaClasses classes, Class<T> type, List<T> catalog) {
    assertThat(
            classes.stream()
                .filter(one -> one.isAssignableTo(type))
                .filter(one -> !one.isInterface())
                .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(one -> !BROUGHT_ALONG.contains(one.getSimpleName()))
                .map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            catalog.stream().map(listed -> listed.getClass().getName()).toList());
  }
}
