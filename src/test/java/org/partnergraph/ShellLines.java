package org.partnergraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits a small script into commands and words, as far as the guides need a shell. */
final class ShellLines {

  private final String script;
  private final Map<String, String> variables;
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellLines(String script, Map<String, String> variables) {
    this.script = script.replace("\\\n", " ");
    this.variables = variables;
  }

  /** The words of each command. Knows quotes, continued lines, comments and variables. */
  static List<List<String>> of(String script, Map<String, String> variables) {
    ShellLines lines = new ShellLines(script, variables);
    lines.read();
    return lines.commands;
  }

  private void read() {
    for (; at < script.length(); at++) {
      char c = script.charAt(at);
      switch (c) {
        case '\n' -> endCommand();
        case ' ' -> endWord();
        case '\'' -> quoted('\'', false);
        case '"' -> quoted('"', true);
        case '#' -> commentOrSharp();
        default -> append(c);
      }
    }
    endCommand();
  }

  private void quoted(char quote, boolean expands) {
    int end = script.indexOf(quote, at + 1);
    String text = script.substring(at + 1, end);
    word.append(expands ? expanded(text) : text);
    inWord = true;
    at = end;
  }

  private void commentOrSharp() {
    if (inWord) {
      append('#');
    } else {
      at = script.indexOf('\n', at) - 1;
    }
  }

  private String expanded(String text) {
    String result = text;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      result = result.replace("$" + variable.getKey(), variable.getValue());
    }
    return result;
  }

  private void append(char c) {
    word.append(c);
    inWord = true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
    }
    word = new StringBuilder();
    inWord = false;
  }

  private void endCommand() {
    endWord();
    if (!words.isEmpty()) {
      commands.add(words);
    }
    words = new ArrayList<>();
  }
}
