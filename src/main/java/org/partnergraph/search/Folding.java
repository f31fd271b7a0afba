package org.partnergraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings every spelling of a name to one form: lower case, no diacritics, ß as ss, ł as l, ö and oe
 * both as o. Names and questions pass through it alike.
 */
final class Folding extends Analyzer {

  private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`´]");

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    // accents go first: then "ö", "oe" and "oë" reach the German filter as "o" or "oe" alike
    TokenStream ascii = new ASCIIFoldingFilter(new LowerCaseFilter(words));
    return new TokenStreamComponents(words, new GermanNormalizationFilter(ascii));
  }

  /** The words of a text in their one form; none for punctuation alone. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("", composed(text))) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String composed(String text) {
    String plain = APOSTROPHE.matcher(text).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFKC);
  }
}
