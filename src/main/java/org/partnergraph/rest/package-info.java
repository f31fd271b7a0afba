/**
 * The HTTP interface: operations, negotiation, problem documents, OpenAPI. The only package that
 * knows Spark.
 */
@NullMarked
package org.partnergraph.rest;

import org.jspecify.annotations.NullMarked;
