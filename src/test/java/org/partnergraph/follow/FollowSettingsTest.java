package org.partnergraph.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which addresses can be followed. */
class FollowSettingsTest {

  @Test
  void tellsWhichAddressIsUnprotected() {
    for (String safe : List.of("https://a.example", "http://127.0.0.1:1", "http://[::1]:1")) {
      assertThat(FollowSettings.of(safe).isUnprotected()).as(safe).isFalse();
    }
    assertThat(FollowSettings.of("http://localhost").isUnprotected()).isFalse();
    assertThat(FollowSettings.of("http://127.0.0.1.example").isUnprotected()).isTrue();
  }

  @Test
  void takesOnlyAnAddressAtItsRoot() {
    for (String wrong :
        List.of(
            "ftp://a.example",
            "a.example",
            "http://",
            "http://u:p@a.example",
            "http://a/b",
            "http://a/?q",
            "http://a b")) {
      assertThatThrownBy(() -> FollowSettings.of(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(FollowSettings.of("https://a.example").snapshot())
        .hasToString("https://a.example/snapshot.zip");
  }
}
