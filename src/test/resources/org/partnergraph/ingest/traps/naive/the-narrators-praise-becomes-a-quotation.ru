# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-001 { id:claim-cities-have-much-to-learn-from-each-other cp:attributedTo
  id:aleksander-miszalski } } ;
INSERT DATA { GRAPH id:doc-001 { id:F001-047 cp:certainty id:certainty-explicit } }
