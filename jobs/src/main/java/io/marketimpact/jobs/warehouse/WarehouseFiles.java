package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.FactorStore;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.news.EntityFile;
import io.marketimpact.data.news.EntityStore;
import io.marketimpact.data.news.ListedStocks;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.RowForm;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.InputFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The small tables of a warehouse as files in the form in which studies read them, as they were
 * known at an instant: of each table the rows that a study asks for, so that it is made again when
 * one of them changes and not when others come. A file's name says which version of which table it
 * is from. The files are among the temporary ones of the process.
 */
public final class WarehouseFiles {

  /** Tables of this kind. */
  static final List<RowForm> FORMS =
      List.of(DisclosureStore.FORM, FactorStore.FORM, EntityStore.FORM, ActionStore.FORM);

  private final Warehouse warehouse;
  private final TableVersions versions;
  private final FreshDirectories places = new FreshDirectories();
  private final Map<RowForm, Optional<KnownRows>> read = new HashMap<>();

  private final Map<Path, List<RevenueDisclosure>> disclosures = new HashMap<>();
  private Optional<ListedStocks> listed = Optional.empty();

  private final Map<OwnFactors, SortedMap<LocalDate, SortedMap<String, Double>>> factors =
      new HashMap<>();

  /** The factor file that a study names. */
  private record OwnFactors(Path file, DateForm dates) {}

  /**
   * Tables as they were known.
   *
   * @param warehouse the warehouse
   * @param asOf the instant whose knowledge is read, empty for the latest; a table that was not
   *     there then is not read
   */
  public WarehouseFiles(Warehouse warehouse, Optional<Instant> asOf) {
    this(warehouse, TableVersions.asOf(asOf));
  }

  /**
   * Tables of some versions.
   *
   * @param warehouse the warehouse
   * @param versions which of them are read
   */
  public WarehouseFiles(Warehouse warehouse, TableVersions versions) {
    this.warehouse = warehouse;
    this.versions = versions;
  }

  private Optional<KnownRows> known(RowForm form) {
    return read.computeIfAbsent(form, this::read);
  }

  private Optional<KnownRows> read(RowForm form) {
    RevisionTable table = new RevisionTable(warehouse, form);
    return versions
        .of(warehouse, form.name())
        .map(
            commit ->
                new KnownRows(
                    form,
                    commit,
                    new Revisions(form, table.known(commit, versions.asOf())).rows()));
  }

  /**
   * A study with what the tables know.
   *
   * @param study the study
   * @return the same with factors and disclosures of the tables before those it names, where the
   *     tables have any that it reads, with the splits and dividends of its stocks, and with the
   *     companies and exchanges of its stocks where it does not name them; what the tables do not
   *     say is that of its own files
   * @throws BadInputException if a table or a file that the study names cannot be read
   */
  public StudySpecification of(StudySpecification study) {
    StudySpecification fed = withActions(withFactors(withListings(study)));
    return fed.exposure()
        .map(exposure -> fed.with(of(exposure, RevenueAsked.of(fed.design(), exposure))))
        .orElse(fed);
  }

  private StudySpecification withListings(StudySpecification study) {
    return file(EntityStore.FORM, (rows, file) -> completed(study, rows, file)).orElse(study);
  }

  private Optional<StudySpecification> completed(
      StudySpecification study, List<List<String>> rows, Path file) {
    if (listed.isEmpty()) {
      EntityStore.write(rows, file);
      listed = Optional.of(new ListedStocks(EntityFile.read(file).listings()));
    }
    ListedStocks.Completed completed = listed.get().of(study);
    if (completed.symbols().isEmpty()) {
      return Optional.empty();
    }
    EntityStore.write(EntityStore.companies(rows, completed.symbols()), file);
    return Optional.of(completed.study().withFile(file));
  }

  private StudySpecification withActions(StudySpecification study) {
    PricesRead asked = PricesRead.of(study);
    return file(
            ActionStore.FORM,
            (rows, file) -> {
              List<List<String>> own = actions(rows, asked);
              if (own.isEmpty()) {
                return Optional.<Path>empty();
              }
              ActionStore.FORM.write(own, file);
              return Optional.of(file);
            })
        .map(study::withActions)
        .orElse(study);
  }

  private static List<List<String>> actions(List<List<String>> rows, PricesRead asked) {
    Set<String> folded = Spelling.folded(asked.securities());
    return ActionStore.over(
        rows, security -> folded.contains(Spelling.folded(security)), asked.from(), asked.to());
  }

  /**
   * The splits and dividends that apply to prices.
   *
   * @param prices the prices
   * @return those of the stocks of which all are known
   * @throws BadInputException if the table cannot be read
   */
  KnownActions actions(PricesRead prices) {
    return known(ActionStore.FORM)
        .map(known -> ActionStore.actions(actions(known.rows(), prices)))
        .orElse(KnownActions.NONE);
  }

  /** Which version of which table is read; empty where there is none. */
  Optional<String> title(RowForm form) {
    return known(form).map(KnownRows::title);
  }

  private StudySpecification withFactors(StudySpecification study) {
    if (study.factors().isEmpty() && !FactorsAsked.by(study)) {
      return study;
    }
    PricesRead asked = PricesRead.of(study);
    SortedMap<LocalDate, SortedMap<String, Double>> own =
        study
            .factors()
            .map(file -> factors(new OwnFactors(file, study.dates())))
            .orElseGet(TreeMap::new);
    return file(
            FactorStore.FORM,
            (rows, file) -> {
              List<List<String>> merged = FactorStore.over(rows, own, asked.from(), asked.to());
              if (merged.isEmpty()) {
                return Optional.<Path>empty();
              }
              boolean isOfTableAlone =
                  merged.equals(FactorStore.over(rows, new TreeMap<>(), asked.from(), asked.to()));
              Path named = isOfTableAlone ? file : named(file, study.factors().orElseThrow());
              FactorStore.FORM.write(merged, named);
              return Optional.of(named);
            })
        .map(study::withFactors)
        .orElse(study);
  }

  /** What is merged of a table and a file bears the names of both. */
  private static Path named(Path table, Path file) {
    return table.resolveSibling(table.getFileName() + ", and " + file.getFileName());
  }

  /** Of a file that several studies may name. */
  private SortedMap<LocalDate, SortedMap<String, Double>> factors(OwnFactors own) {
    return factors.computeIfAbsent(own, key -> FactorFile.read(key.file(), key.dates()));
  }

  /**
   * Revenue at stake with what the table of disclosures knows.
   *
   * @param exposure the files of revenue at stake
   * @param of companies that are asked for beside those of the files
   * @return the same with the table's lines in place of the files' where it has any of a company
   * @throws BadInputException if the table or a file cannot be read
   */
  public ExposureSpecification of(ExposureSpecification exposure, Set<SecurityId> of) {
    return of(exposure, new RevenueAsked(of, Instant.MAX));
  }

  private ExposureSpecification of(ExposureSpecification exposure, RevenueAsked asked) {
    return file(
            DisclosureStore.FORM,
            (rows, file) ->
                Optional.of(
                        DisclosureStore.over(
                            exposure.disclosures(),
                            this::disclosures,
                            DisclosureStore.usable(rows, asked.latest()),
                            asked.companies(),
                            file))
                    .filter(Predicate.not(exposure.disclosures()::equals)))
        .map(exposure::with)
        .orElse(exposure);
  }

  /** Of a file that several studies may name. */
  private List<RevenueDisclosure> disclosures(Path own) {
    return disclosures.computeIfAbsent(own, DisclosureFile::read);
  }

  /** What is made of rows and the place of the file that they are written to. */
  @FunctionalInterface
  private interface Writing<T> {
    Optional<T> of(List<List<String>> rows, Path file);
  }

  private <T> Optional<T> file(RowForm form, Writing<T> writing) {
    return known(form)
        .flatMap(known -> writing.of(known.rows(), places.next().resolve(known.title())));
  }

  /**
   * Entities with what the table of them knows.
   *
   * @param file of entities
   * @return one in which what the table has under a name stands for what the file has; the same
   *     file where there is no table
   * @throws BadInputException if the table or the file cannot be read
   */
  public Path entities(Path file) {
    return file(
            EntityStore.FORM,
            (rows, to) -> {
              EntityStore.over(file, rows, to);
              return Optional.of(to);
            })
        .orElse(file);
  }

  /**
   * The tables that studies read, as a whole, for those who say what was read.
   *
   * @return of each that is there its version, and a fingerprint of everything up to it
   */
  public List<InputFile> tables() {
    return FORMS.stream().map(this::known).flatMap(Optional::stream).map(KnownRows::table).toList();
  }
}
