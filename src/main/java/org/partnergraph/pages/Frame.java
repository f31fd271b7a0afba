package org.partnergraph.pages;

import java.util.List;
import org.partnergraph.rest.Negotiation;

/**
 * What surrounds the content of a page.
 *
 * @param language of the page
 * @param chosen whether the address names the language, so that links keep it
 * @param address of the page, without language
 * @param view what is shown
 * @param version of the data; negative if the page tells a problem
 * @param words of the frame
 */
public record Frame(
    String language, boolean chosen, String address, View view, long version, Words.In words) {

  /** Languages in which every page can be read. */
  public List<String> languages() {
    return Negotiation.LANGUAGES;
  }

  /** An address of this service in the language of the page, if that was chosen. */
  public String to(String path) {
    return chosen ? inLanguage(path, language) : path;
  }

  /** This page in another language. */
  public String in(String other) {
    return inLanguage(address, other);
  }

  /** This page in its language, with the version of the data that it shows. */
  public String permalink() {
    return inLanguage(address, language) + "&version=" + version;
  }

  private static String inLanguage(String path, String language) {
    int fragment = path.indexOf('#');
    String page = fragment < 0 ? path : path.substring(0, fragment);
    String rest = fragment < 0 ? "" : path.substring(fragment);
    return page + (page.contains("?") ? "&" : "?") + "lang=" + language + rest;
  }
}
