package org.partnergraph.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Small texts that grow large where they are read without a limit. */
final class Bombs {

  private static final int MEGABYTES = 256;
  private static final byte[] GZIP = compressed();

  private Bombs() {}

  /** A quarter of a gigabyte of spaces, in a quarter of a megabyte. */
  static byte[] gzip() {
    return GZIP.clone();
  }

  private static byte[] compressed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] megabyte = new byte[1 << 20];
    java.util.Arrays.fill(megabyte, (byte) ' ');
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < MEGABYTES; i++) {
        out.write(megabyte);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** RDF/XML whose entities each hold ten of the one before, and one that names a file. */
  static String laughs() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [");
    xml.append("<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      String before = "&a" + (i - 1) + ";";
      xml.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    xml.append("]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"");
    xml.append(" xmlns:u=\"urn:\"><rdf:Description rdf:about=\"urn:a\"><u:b>&a11;&f;</u:b>");
    return xml.append("</rdf:Description></rdf:RDF>").toString();
  }
}
