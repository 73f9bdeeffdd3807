package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Table;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The heads of every CSV file, on which programs rely: columns are added, never renamed. */
class ResultHeadsContract {

  /** The first columns of the contract, and all that came after them. */
  private static final Map<String, String> HEADS =
      Map.ofEntries(
          Map.entry(
              "firm_results",
              "event_id,symbol,model,window_start,window_end,day0,outcome,n_estimation,alpha,beta,"
                  + "sigma,car,car_se,t,df,p_value,p_placebo,p_romano_wolf,ci95_low,ci95_high,"
                  + "mde80,group,phase,return,expected_return,reason,p_less,p_greater,p_holm,"
                  + "p_benjamini_hochberg,p_benjamini_yekutieli,smallest_margin,serial_se,bhar,"
                  + "p_bhar,decision,decision_rule,p_decision,decision_ci95_low,"
                  + "decision_ci95_high,decision_mde80,p_decision_family,p_decision_alone,"
                  + "primary_windows,n_masked"),
          Map.entry(
              "abnormal_returns",
              "event_id,symbol,model,day,date,return,expected_return,abnormal_return,"
                  + "standardised_abnormal_return,group"),
          Map.entry(
              "group_tests",
              "event_id,group,model,window_start,window_end,n_firms,caar,test,statistic,"
                  + "distribution,df,p_value,trust,reason,mean_correlation,caar_se,ci95_low,"
                  + "ci95_high,mde80,p_less,p_greater,p_resampled,decision,p_decision,"
                  + "decision_ci95_low,decision_ci95_high,decision_mde80,"
                  + "p_decision_alone,primary_windows"),
          Map.entry(
              "exposure",
              "event_id,symbol,quantity,low,p05,median,p95,high,unit,basis,source,mean"),
          Map.entry("quality", "severity,rule,symbol,date,value,detail,action"),
          Map.entry("sectors", "sector,symbol,role,weight,named_share,note"),
          Map.entry(
              "move_parts",
              "event_id,symbol,model,window_start,window_end,part,coefficient,regressor,return"),
          Map.entry(
              "untouched_shares",
              "event_id,group,symbol,roles,model,window_start,window_end,day0,outcome,return,car,"
                  + "car_se,t,p_value,p_placebo,ci95_low,ci95_high,reason,p_decision,"
                  + "decision_ci95_low,decision_ci95_high,gap_weight,p_decision_alone"),
          Map.entry(
              "model_tests",
              "event_id,symbol,model,window_start,window_end,test,p_value,ci95_low,ci95_high,note"),
          Map.entry(
              "diagnostics",
              "event_id,symbol,model,r_squared,durbin_watson,ljung_box,p_ljung_box,jarque_bera,"
                  + "p_jarque_bera,beta_first_half,beta_second_half,p_chow,p_levene,sigma,"
                  + "robust_sigma"),
          Map.entry(
              "specification_curve",
              "event_id,group,symbol,window_start,window_end,model,returns,benchmark,estimation,"
                  + "estimate,ci95_low,ci95_high,p_value,p_placebo,significant,"
                  + "p_decision,decision_ci95_low,decision_ci95_high,p_decision_alone"),
          Map.entry(
              "leave_one_out",
              "event_id,group,model,window_start,window_end,without,caar,caar_se,t,p_placebo,"
                  + "decision,p_decision,decision_ci95_low,decision_ci95_high,decision_mde80"),
          Map.entry(
              "activity",
              "event_id,group,symbol,model,window_start,window_end,measure,multiple,statistic,"
                  + "standard_error,df,p_value,p_placebo,reason,detectable"),
          Map.entry(
              "intraday",
              "symbol,benchmark,publication,from,to,outcome,log_return,benchmark_log_return,car,"
                  + "p_value,p_less,p_greater,n_reference,smallest_p,reason"),
          Map.entry(
              "cross_section",
              "set,as_of,n_firms,estimator,coefficient,estimate,se,t,df,p_value,p_placebo,"
                  + "reliability,range_low,range_high,reason"),
          Map.entry(
              "cross_section_firms",
              "set,as_of,symbol,used,car,exposed_share,variance,reason,car_low,car_high"),
          Map.entry(
              "other_sides",
              "side,entity,symbol,role,materiality,day0,model,day,date,return,abnormal_return,"
                  + "standardised_abnormal_return,reason"));

  @TempDir private Path directory;

  static Stream<Named<StudyResult>> studies() {
    return ContractStudies.all();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void headsAreThoseOfTheContract(StudyResult study) {
    ResultFiles.write(study, directory);
    for (Table<?> table : ResultFiles.tables(study)) {
      String id = table.id().equals("day0_sensitivity") ? "firm_results" : table.id();
      assertThat(
              String.join(",", WrittenTable.read(directory.resolve(table.id() + ".csv")).header()))
          .as(id)
          .isEqualTo(HEADS.get(id));
    }
  }
}
