package org.partnergraph;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A curl command, sent for real to a server under test. */
final class Curl {

  private final Path folder;
  private final List<String> headers = new ArrayList<>();
  private final List<String> data = new ArrayList<>();
  private String method = "";
  private String address = "";
  private String output = "";
  private boolean asQuery;
  private boolean named;
  private boolean showsHeaders;
  private boolean follows;

  private Curl(List<String> words, Path folder) {
    this.folder = folder;
    Iterator<String> left = words.subList(1, words.size()).iterator();
    while (left.hasNext()) {
      take(left.next(), left);
    }
  }

  /**
   * Sends what the words say.
   *
   * @param folder of the files given as {@code @name}
   */
  static Workbench.Outcome run(List<String> words, Path folder, Browser browser) {
    return new Curl(words, folder).send(browser);
  }

  private void take(String word, Iterator<String> left) {
    switch (word) {
      case "-s" -> {}
      case "-L" -> follows = true;
      case "-i" -> showsHeaders = true;
      case "-I" -> {
        method = "HEAD";
        showsHeaders = true;
      }
      case "-O" -> named = true;
      case "-G" -> asQuery = true;
      case "-X" -> method = left.next();
      case "-o" -> output = left.next();
      case "-H" -> header(left.next());
      case "-d" -> data.add(content(left.next()));
      case "--data-binary" -> data.add(content(left.next()));
      case "--data-urlencode" -> data.add(encoded(left.next()));
      default -> address(word);
    }
  }

  private void address(String word) {
    String local = "http://localhost:3030";
    if (!word.startsWith(local + "/") || !address.isEmpty()) {
      throw new IllegalArgumentException("curl: not understood: " + word);
    }
    address = word.substring(local.length());
  }

  private void header(String line) {
    int colon = line.indexOf(':');
    headers.add(line.substring(0, colon));
    headers.add(line.substring(colon + 1).strip());
  }

  private String content(String text) {
    return text.startsWith("@") ? Block.read(folder.resolve(text.substring(1))) : text;
  }

  /** {@code name=text} or {@code name@file}. */
  private String encoded(String text) {
    String name = text.replaceFirst("(?s)[=@].*", "");
    String value = text.substring(name.length());
    String plain = value.startsWith("@") ? content(value) : value.substring(1);
    headers.addAll(
        asQuery ? List.of() : List.of("Content-Type", "application/x-www-form-urlencoded"));
    return name + "=" + Browser.encode(plain);
  }

  private Workbench.Outcome send(Browser browser) {
    String joined = String.join("&", data);
    String verb = !method.isEmpty() ? method : data.isEmpty() || asQuery ? "GET" : "POST";
    String path = asQuery ? address + (address.contains("?") ? "&" : "?") + joined : address;
    HttpResponse<String> first =
        browser.send(verb, path, asQuery ? "" : joined, headers.toArray(String[]::new));
    HttpResponse<String> answer = follows ? followed(first, browser) : first;
    boolean good = answer.statusCode() < 400;
    if (named) {
      output = address.replaceFirst("[?].*", "").replaceFirst(".*/", "");
    }
    if (output.isEmpty()) {
      return new Workbench.Outcome(shown(answer), good);
    }
    Block.write(folder.resolve(output), answer.body());
    return new Workbench.Outcome("", good);
  }

  private HttpResponse<String> followed(HttpResponse<String> answer, Browser browser) {
    return answer
        .headers()
        .firstValue("Location")
        .map(location -> browser.get(location, headers.toArray(String[]::new)))
        .orElse(answer);
  }

  private String shown(HttpResponse<String> answer) {
    StringBuilder text = new StringBuilder();
    if (showsHeaders) {
      text.append("HTTP/1.1 ").append(answer.statusCode()).append('\n');
      answer
          .headers()
          .map()
          .forEach((name, values) -> text.append(name + ": " + String.join(", ", values) + "\n"));
    }
    return text.append(answer.body()).append('\n').toString();
  }
}
