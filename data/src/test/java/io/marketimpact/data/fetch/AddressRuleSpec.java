package io.marketimpact.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses are asked, in every spelling of a private one. */
class AddressRuleSpec {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://vendor.example/prices|is not an HTTPS address",
        "file:///etc/passwd|is not an HTTPS address",
        "https://me:word@vendor.example/|holds a user's name or password",
        "https://127.0.0.1/|leads to the private address 127.0.0.1",
        "https://[::1]/|leads to the private address",
        "https://[::ffff:10.0.0.1]/|leads to the private address 10.0.0.1",
        "https://[64:ff9b::a00:1]/|leads to the private address",
        "https://[::10.0.0.1]/|leads to the private address",
        "https://[fd00::1]/|leads to the private address",
        "https://10.1.2.3/|leads to the private address",
        "https://169.254.169.254/|leads to the private address",
        "https://100.64.0.1/|leads to the private address",
        "https://0.0.0.0/|leads to the private address",
        "https://localhost/|leads to the private address",
      })
  void onlyThePublicInternetIsAsked(String address, String words) {
    assertThatThrownBy(() -> AddressRule.PUBLIC.admit(URI.create(address)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("word@");
    assertThat(AddressRule.PUBLIC.admit(URI.create("https://8.8.8.8/")))
        .isEqualTo(URI.create("https://8.8.8.8/"));
  }
}
