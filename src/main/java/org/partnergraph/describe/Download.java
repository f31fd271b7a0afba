package org.partnergraph.describe;

import java.time.Instant;
import java.util.Optional;

/**
 * A file to take home.
 *
 * @param file its name, which is its path on the service
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its length
 * @param modified when the data was committed that it holds; empty if that was not noted
 */
public record Download(String file, String sha256, long bytes, Optional<Instant> modified) {}
