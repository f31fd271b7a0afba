package org.partnergraph;

import picocli.CommandLine.Command;

/** Links entities to Wikidata. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = "Links entities to Wikidata: proposes, keeps what a person found, compares.",
    subcommands = {
      LinkCandidatesCommand.class,
      LinkReviewCommand.class,
      LinkJudgeCommand.class,
      LinkDriftCommand.class,
      LinkStatementsCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class LinkCommand {}
