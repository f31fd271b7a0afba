package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line, told to follow another service. */
class FollowOptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--follow ftp://localhost:1                              | is not an address of HTTP",
        "--follow http://user:secret@localhost:1                 | names a user",
        "--follow http://localhost:1/graph/                      | must end with the host or its port",
        "--follow http://localhost:1 --follow-poll 0             | --follow-poll must be from 1 to 3600",
        "--follow-poll 5                                         | --follow-poll needs --follow",
        "--follow http://localhost:1 --store http://localhost:1/ | --follow needs a folder",
      })
  void refusesWhatCannotBeFollowed(String options, String told) {
    Ran ran = Ran.command((Object[]) ("serve --port 0 " + options.strip()).split(" +"));
    assertThat(ran.misuse()).contains(told).doesNotContain("secret");
  }

  @Test
  void saysInOneLineThatAnEmptyReplicaHasNothingToFollow() {
    Ran ran =
        Ran.command("serve", "--port", "0", "--store", "mem", "--follow", "http://localhost:1");
    assertThat(ran.failure())
        .contains("cannot be filled from http://localhost:1/: it cannot be asked");
  }

  @Test
  void isToldHow() {
    assertThat(Ran.command("serve", "--help").answer()).contains("--follow=URL", "--follow-poll");
  }
}
