package io.marketimpact.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.jobs.study.StudyJob;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;

/** The house's own rules: what may see what. */
@AnalyzeClasses(
    packages = "io.marketimpact",
    importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class})
class ArchitectureRules {

  /** The core from its ground up. */
  private static final String[] ANALYTICS = {
    "io.marketimpact.base..",
    "io.marketimpact.stat..",
    "io.marketimpact.market..",
    "io.marketimpact.calendar..",
    "io.marketimpact.event..",
    "io.marketimpact.news..",
    "io.marketimpact.model",
    "io.marketimpact.model.linear",
    "io.marketimpact.model.rolling",
    "io.marketimpact.model.conditional",
    "io.marketimpact.model.donor",
    "io.marketimpact.model.latent",
    "io.marketimpact.model.bayes",
    "io.marketimpact.model.diagnostics",
    "io.marketimpact.model.catalog",
    "io.marketimpact.inference",
    "io.marketimpact.inference.volatility",
    "io.marketimpact.inference.group",
    "io.marketimpact.inference.parametric",
    "io.marketimpact.inference.rank",
    "io.marketimpact.inference.portfolio",
    "io.marketimpact.inference.placebo",
    "io.marketimpact.inference.multiplicity",
    "io.marketimpact.inference.power",
    "io.marketimpact.inference.activity",
    "io.marketimpact.inference.crosssection",
    "io.marketimpact.inference.catalog",
    "io.marketimpact.inference.meta",
    "io.marketimpact.intraday..",
    "io.marketimpact.exposure..",
    "io.marketimpact.study..",
    "io.marketimpact.simulation.."
  };

  @ArchTest
  static final ArchRule modulesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("analytics")
          .definedBy(ANALYTICS)
          .layer("data")
          .definedBy("io.marketimpact.data..")
          .layer("reports")
          .definedBy("io.marketimpact.reports..")
          .layer("jobs")
          .definedBy("io.marketimpact.jobs..")
          .whereLayer("jobs")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("reports")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("data")
          .mayOnlyBeAccessedByLayers("reports", "jobs")
          .whereLayer("analytics")
          .mayOnlyBeAccessedByLayers("data", "reports", "jobs");

  /** Each package of the core sees only those before it. */
  @ArchTest
  static void analyticsIsOrdered(JavaClasses classes) {
    for (int later = 1; later < ANALYTICS.length; later++) {
      noClasses()
          .that()
          .resideInAnyPackage(Arrays.copyOf(ANALYTICS, later))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ANALYTICS[later])
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  /** A package that the order does not name would escape it. */
  @ArchTest
  static final ArchRule everyPackageHasItsPlace =
      classes()
          .that()
          .resideOutsideOfPackages(
              "io.marketimpact.data..",
              "io.marketimpact.reports..",
              "io.marketimpact.jobs..",
              "io.marketimpact.notebooks..")
          .should()
          .resideInAnyPackage(ANALYTICS);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.marketimpact.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyStatKnowsCommonsMath =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.stat..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.math3..");

  @ArchTest
  static final ArchRule onlyJobsKnowSpark =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.jobs..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..");

  /**
   * The price source does not know the study, the study does not know Spark; one class joins them.
   */
  @ArchTest
  static final ArchRule onlyTheStudyJobKnowsBothTheStudyAndSpark =
      classes()
          .that(dependOn(StudyFunction.class))
          .and()
          .resideInAPackage("io.marketimpact.jobs..")
          .and(dependOnSpark())
          .should()
          .haveFullyQualifiedName(StudyJob.class.getName());

  @ArchTest
  static final ArchRule onlyThePriceSourcesOfFilesAndWarehouseKnowSpark =
      classes()
          .that()
          .implement(PriceSource.class)
          .and(dependOnSpark())
          .should()
          .resideInAnyPackage("io.marketimpact.jobs.source..", "io.marketimpact.jobs.warehouse..");

  private static DescribedPredicate<JavaClass> dependOn(Class<?> type) {
    return describe(
        "depend on " + type.getSimpleName(),
        one ->
            one.getDirectDependenciesFromSelf().stream()
                .anyMatch(to -> to.getTargetClass().isEquivalentTo(type)));
  }

  private static DescribedPredicate<JavaClass> dependOnSpark() {
    return describe(
        "depend on Spark",
        one ->
            one.getDirectDependenciesFromSelf().stream()
                .anyMatch(
                    to -> to.getTargetClass().getPackageName().startsWith("org.apache.spark")));
  }

  @ArchTest
  static final ArchRule onlyFiguresKnowXChart =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.reports.figures..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.knowm..", "org.apache.batik..", "com.github.weisj..");

  @ArchTest
  static final ArchRule onlyTablesKnowTablesaw =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.reports.tables..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tech.tablesaw..");

  @ArchTest
  static final ArchRule onlyItsPackageReadsAndWritesParquet =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.data.parquet..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.parquet..");

  @ArchTest
  static final ArchRule onlyItsPackageReadsArrow =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.data.arrow..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.arrow..");

  @ArchTest
  static final ArchRule onlyThePrintedReportKnowsItsLibrary =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.reports.pdf..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.lowagie..");

  @ArchTest
  static final ArchRule onlyTheWorkbookKnowsItsLibrary =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.reports.workbook..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dhatim..");

  /** A study loads none of it: it is large, and only an export needs it. */
  @ArchTest
  static final ArchRule onlySlidesKnowTheirLibrary =
      noClasses()
          .that(not(resideInAPackage("io.marketimpact.reports.slides..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");

  @ArchTest
  static final ArchRule analyticsTouchesNoFile =
      noClasses()
          .that(resideInAnyPackage(ANALYTICS))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "org.slf4j..", "java.util.logging..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File");

  @ArchTest
  static final ArchRule nothingButJobsAsksTheClockOrTheMachine =
      noClasses()
          .that(resideInAnyPackage("io.marketimpact.."))
          .and(not(resideInAPackage("io.marketimpact.jobs..")))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule recordsNeverBecomeSparkBeans =
      noClasses().should().callMethod(org.apache.spark.sql.Encoders.class, "bean", Class.class);

  /** Vendors' keys stand there: what cannot see them cannot write them into a file. */
  @ArchTest
  static final ArchRule theEnvironmentIsReadInThreePlaces =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.marketimpact.jobs.cli.Network")
          .and()
          .doNotHaveFullyQualifiedName("io.marketimpact.jobs.SparkSessions")
          .and()
          .resideOutsideOfPackage("io.marketimpact.notebooks.kernel")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);
}
